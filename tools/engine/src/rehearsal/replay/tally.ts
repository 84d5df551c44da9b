import type { FaultError } from "../../faults/fault";
import type { InvariantViolation, InvariantKind } from "../invariants/invariants";

/** The result of one of many rehearsals. */
export interface RehearsalResult {
  readonly seed: number;

  /** True if every phase completed, and no invariant was violated. */
  readonly isComplete: boolean;

  /** The faults that occurred. */
  readonly struck: readonly FaultError[];

  /** Runs that failed because of them. */
  readonly failedRuns: number;
  readonly violations: readonly InvariantViolation[];

  /** Simulated duration, in seconds. */
  readonly seconds: number;
}

/** The result of many rehearsals. */
export interface RehearsalTally {
  readonly runs: number;

  /** Rehearsals of which every phase completed, and no invariant was violated. */
  readonly converged: number;

  /** The faults that occurred, by kind. */
  readonly struck: Readonly<Partial<Record<FaultError, number>>>;

  /** Runs that failed because of them. */
  readonly failedRuns: number;

  /** Violations, by kind. */
  readonly violations: Readonly<Record<InvariantKind, number>>;

  /** Rehearsals that did not converge, by seed. */
  readonly failures: readonly RehearsalResult[];

  /** Simulated duration of all together, in seconds. */
  readonly seconds: number;
}

/** Summarizes many rehearsals, in whatever order they ended. */
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
