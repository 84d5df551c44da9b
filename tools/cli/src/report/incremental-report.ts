import type { Outcome } from "@eks-platform/engine";

/** A report that is written one environment at a time. */
export interface IncrementalReport {
  /** Text for one environment. */
  environment(outcome: Outcome): string;

  /** Text after the last environment. */
  end(): string;
}
