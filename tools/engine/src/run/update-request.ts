import type { Provider } from "../model/provider";
import type { EngineRequest } from "../monitor/engine-request";
import type { StepEvent } from "../monitor/steps/step-log";
import type { Snapshot } from "../state/snapshot";
import type { StateStores } from "../state/state-store";
import type { Outcome, PreviewRequest } from "./request";

/**
 * The request for an update of one stack with the simulated providers. Values are known: created resources have
 * outputs.
 */
export interface UpdateRequest extends Omit<PreviewRequest, "stacks" | "mode" | "states"> {
  readonly stack: string;

  /** The state before and after the update. */
  readonly states: StateStores;

  /** Wraps one of the simulated providers, for example in one that fails on demand. */
  readonly cloud?: (packageName: string, simulated: Provider) => Provider;

  /** Called when a step begins and when it ends. */
  readonly onStep?: (event: StepEvent) => void;

  /** Called with each request of the program, so that a run can be replayed without the program. */
  readonly onRequest?: (request: EngineRequest) => void;
}

/**
 * The request for the destruction of one stack. The program does not run, except the code of dynamic providers, and
 * no policy runs.
 */
export type DestroyRequest = Omit<
  UpdateRequest,
  "policyPacks" | "policyConfig" | "plain" | "typecheck" | "deadlineSeconds" | "variables"
>;

/** The outcome of an update, or of a destruction. */
export interface UpdateOutcome extends Outcome {
  /** The resulting state, whether or not the run succeeded. */
  readonly state: Snapshot;
}
