import type { Outcome } from "@eks-platform/engine";

/** A report as it grows with each environment: what is to be written down next. */
export interface GrowingReport {
  /** Text about one environment. */
  environment(outcome: Outcome): string;

  /** Text after the last one. */
  end(): string;
}
