import { type AcceptedDifference, findAcceptance } from "./accepted-differences";
import { compareObservations, type Difference } from "./difference";
import type { Observation, Stage } from "../lifecycle/observation";

/** The comparison of both engines in one stage of one subject. */
export interface StageComparison {
  readonly subject: string;
  readonly stage: Stage;

  /** Number of resources that at least one engine has. */
  readonly resources: number;

  /** Number of policy results of the embedded engine. */
  readonly policies: number;
  readonly differences: readonly Difference[];
  readonly accepted: readonly { readonly row: AcceptedDifference; readonly difference: Difference }[];
}

/** Compares, and separates accepted differences from the others. */
export function compareStage(
  subject: string,
  stage: Stage,
  { embedded, real }: { readonly embedded: Observation; readonly real: Observation },
  rows: readonly AcceptedDifference[],
): StageComparison {
  const found = compareObservations(embedded, real).map((difference) => ({
    difference,
    row: findAcceptance({ subject, stage, difference }, rows),
  }));
  return {
    subject,
    stage,
    resources: new Set([...embedded.resources.keys(), ...real.resources.keys()]).size,
    policies: embedded.policies.length,
    differences: found.flatMap(({ difference, row }) => (row === undefined ? [difference] : [])),
    accepted: found.flatMap(({ difference, row }) => (row === undefined ? [] : [{ difference, row }])),
  };
}

/** Finds the rows that accept nothing. */
export function findUnusedAcceptances(
  comparisons: readonly StageComparison[],
  rows: readonly AcceptedDifference[],
): readonly AcceptedDifference[] {
  const used = new Set(comparisons.flatMap(({ accepted }) => accepted.map(({ row }) => row)));
  return rows.filter((row) => !used.has(row));
}
