import type { ValueMode } from "@eks-platform/plan";
import type { Run } from "../monitor/run";
import type { Finding } from "./finding";
import { sortedBy } from "../state/sorted";
import { missingFiles } from "./missing-files";
import { slippedTexts } from "./slipped-text";
import { ungivenOutputs } from "./ungiven-outputs";

/** Where a run took place. */
export interface Place {
  readonly mode: ValueMode;

  /** Working directory of the program. */
  readonly workingFolder: string;
}

/**
 * What is wrong with a plan in itself, sorted by resource: texts with a slip of JavaScript in them, files that
 * are not there, and, with known values, inputs that are made of outputs that nobody gives.
 */
export function findingsOf(
  { registrations, reads }: Pick<Run, "registrations" | "reads">,
  place: Place,
): readonly Finding[] {
  const byUrn = new Map([...registrations, ...reads].map((resource) => [resource.urn, resource]));
  const found = [
    ...slippedTexts(registrations),
    ...registrations.flatMap((resource) => [...missingFiles(resource, place.workingFolder)]),
    ...(place.mode === "known"
      ? registrations.flatMap((resource) => [...ungivenOutputs(resource, byUrn)])
      : []),
  ];
  return sortedBy(found, ({ urn, message }) => [urn, message]);
}
