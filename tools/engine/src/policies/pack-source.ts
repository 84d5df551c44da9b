import type { Analyzer } from "../monitor/analysis/analyzer";
import type { Services } from "../protocol/services";
import type { StackFacts } from "./stack-facts";

/** A pack, wherever it runs. */
export interface PackSource {
  /** False if earlier judges must not be asked any more once there is a later one. */
  readonly allowsParallelAnalyzers: boolean;

  /**
   * Prepares the pack for an environment.
   *
   * @throws PreviewError if the pack cannot be used as it stands
   */
  createAnalyzer(stack: StackFacts, services: Services): Promise<Analyzer>;

  /** Loads the pack again from its files. Earlier analyzers must not be used any more. */
  reload(): void;
  stop(): void;
}
