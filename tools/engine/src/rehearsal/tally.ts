import type { FaultError } from "../faults/fault";
import type { Breach, BreachKind } from "./breach";

/** How one of many rehearsals went. */
export interface RehearsalResult {
  readonly seed: number;

  /** True if every phase came to its end, and every promise was kept. */
  readonly isComplete: boolean;

  /** Faults that struck. */
  readonly struck: readonly FaultError[];

  /** Runs that failed by them. */
  readonly failedRuns: number;
  readonly breaches: readonly Breach[];

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
  readonly breaches: Readonly<Record<BreachKind, number>>;

  /** Those that did not converge, by seed. */
  readonly failures: readonly RehearsalResult[];

  /** Simulated seconds of all together. */
  readonly seconds: number;
}

/** Sums up many rehearsals, in whatever order they ended. */
export function tallyOf(results: readonly RehearsalResult[]): RehearsalTally {
  const breaches = { brokenState: 0, lostResource: 0, createdTwice: 0, notConverged: 0 };
  const struck: Partial<Record<FaultError, number>> = {};
  for (const result of results) {
    for (const { kind } of result.breaches) breaches[kind] += 1;
    for (const error of result.struck) struck[error] = (struck[error] ?? 0) + 1;
  }
  const sum = (of: (result: RehearsalResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    runs: results.length,
    converged: results.filter(({ isComplete }) => isComplete).length,
    struck,
    failedRuns: sum(({ failedRuns }) => failedRuns),
    breaches,
    failures: results.filter(({ isComplete }) => !isComplete).sort((a, b) => a.seed - b.seed),
    seconds: sum(({ seconds }) => seconds),
  };
}
