import type { FaultError } from "../../faults/fault";
import type { InvariantViolation, InvariantKind } from "../invariants/invariants";

/** How one of many rehearsals went. */
export interface RehearsalResult {
  readonly seed: number;

  /** True if every phase came to its end, and every promise was kept. */
  readonly isComplete: boolean;

  /** Faults that struck. */
  readonly struck: readonly FaultError[];

  /** Runs that failed by them. */
  readonly failedRuns: number;
  readonly violations: readonly InvariantViolation[];

  /** Simulated seconds that it took. */
  readonly seconds: number;
}

/** How many rehearsals went. */
export interface RehearsalTally {
  readonly runs: number;

  /** Rehearsals of which every phase came to its end, and every promise was kept. */
  readonly converged: number;

  /** Faults that struck, by kind. */
  readonly struck: Readonly<Partial<Record<FaultError, number>>>;

  /** Runs that failed by them. */
  readonly failedRuns: number;

  /** Promises that were broken, by kind. */
  readonly violations: Readonly<Record<InvariantKind, number>>;

  /** Those that did not converge, by seed. */
  readonly failures: readonly RehearsalResult[];

  /** Simulated seconds of all together. */
  readonly seconds: number;
}

/** Sums up many rehearsals, in whatever order they ended. */
export function createTally(results: readonly RehearsalResult[]): RehearsalTally {
  const violations = { brokenState: 0, lostResource: 0, createdTwice: 0, notConverged: 0 };
  const struck: Partial<Record<FaultError, number>> = {};
  for (const result of results) {
    for (const { kind } of result.violations) violations[kind] += 1;
    for (const error of result.struck) struck[error] = (struck[error] ?? 0) + 1;
  }
  const sum = (of: (result: RehearsalResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    runs: results.length,
    converged: results.filter(({ isComplete }) => isComplete).length,
    struck,
    failedRuns: sum(({ failedRuns }) => failedRuns),
    violations,
    failures: results.filter(({ isComplete }) => !isComplete).sort((a, b) => a.seed - b.seed),
    seconds: sum(({ seconds }) => seconds),
  };
}
