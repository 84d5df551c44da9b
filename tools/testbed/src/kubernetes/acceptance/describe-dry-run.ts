import { dryRunObjects } from "../dry-run";
import type { CreatedObjects } from "../created-objects";
import type { KubernetesObject } from "../objects/kubernetes-object";

/** Dry-runs one object, and describes the result in a sentence that begins with the status. */
export async function describeDryRun(object: KubernetesObject, created: CreatedObjects): Promise<string> {
  const [result] = await dryRunObjects([{ object, source: "a test" }], created);
  switch (result?.status) {
    case "accepted":
      return "accepted";
    case "rejected":
      return `rejected: ${result.message}`;
    case "notChecked":
      return `not checked: ${result.reason}`;
    case undefined:
      return "no result";
  }
}
