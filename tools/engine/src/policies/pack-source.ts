import type { Analyzer } from "../monitor/analysis/analyzer";
import type { Services } from "../protocol/services";
import type { StackFacts } from "./stack-facts";

/** A pack, in any process. */
export interface PackSource {
  /** False if an earlier analyzer must not be used once there is a later one. */
  readonly allowsParallelAnalyzers: boolean;

  /**
   * Prepares the pack for an environment.
   *
   * @throws PreviewError if the pack is unusable
   */
  createAnalyzer(stack: StackFacts, services: Services): Promise<Analyzer>;

  /** Loads the pack again from its files. Earlier analyzers must not be used any more. */
  reload(): void;
  stop(): void;
}
