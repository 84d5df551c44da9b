import { dryRun } from "../dry-run";
import type { Footprint } from "../footprint";
import type { KubernetesObject } from "../objects/kubernetes-object";

/** What the server says of one object, in a sentence that begins with the status. */
export async function verdictOf(object: KubernetesObject, footprint: Footprint): Promise<string> {
  const [verdict] = await dryRun([{ object, source: "a test" }], footprint);
  switch (verdict?.status) {
    case "accepted":
      return "accepted";
    case "refused":
      return `refused: ${verdict.message}`;
    case "notChecked":
      return `not checked: ${verdict.reason}`;
    case undefined:
      return "not judged";
  }
}
