import type { ValueMode } from "@eks-platform/plan";
import type { RunResult } from "../monitor/run-result";
import { sortBy } from "../state/sort-by";
import type { PropertyFinding } from "./finding";
import { findMissingFiles } from "./missing-files";
import { findSuspiciousText } from "./suspicious-text";
import { findUnsetOutputs } from "./unset-outputs";

/** Where a run took place. */
export interface FindingsContext {
  readonly mode: ValueMode;

  /** Working directory of the program. */
  readonly workingFolder: string;
}

/**
 * Finds likely mistakes in a plan, sorted by resource: texts with an interpolated `undefined` or object, missing
 * files, and, with known values, inputs that use outputs which no provider sets.
 */
export function findFindings(
  { registrations, reads }: Pick<RunResult, "registrations" | "reads">,
  context: FindingsContext,
): readonly PropertyFinding[] {
  const byUrn = new Map([...registrations, ...reads].map((resource) => [resource.urn, resource]));
  const found = [
    ...findSuspiciousText(registrations),
    ...registrations.flatMap((resource) => [...findMissingFiles(resource, context.workingFolder)]),
    ...(context.mode === "known"
      ? registrations.flatMap((resource) => [...findUnsetOutputs(resource, byUrn)])
      : []),
  ];
  return sortBy(found, ({ urn, message }) => [urn, message]);
}
