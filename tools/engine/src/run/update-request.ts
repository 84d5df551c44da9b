import type { Provider } from "../model/provider";
import type { EngineRequest } from "../monitor/engine-request";
import type { StepEvent } from "../monitor/steps/step-log";
import type { Snapshot } from "../state/snapshot";
import type { StateStores } from "../state/state-store";
import type { Outcome, PreviewRequest } from "./request";

/** What an update of one stack in the simulated clouds is given. Values are known: what is made has its outputs. */
export interface UpdateRequest extends Omit<PreviewRequest, "stacks" | "mode" | "states"> {
  readonly stack: string;

  /** Keeps the state that the update goes on from, and leaves. */
  readonly states: StateStores;

  /** Gives another cloud for one of the simulated ones, for example one that fails on demand. */
  readonly cloud?: (packageName: string, simulated: Provider) => Provider;

  /** Told of each step, when it begins and when it has ended. */
  readonly onStep?: (event: StepEvent) => void;

  /** Told of all that the program asks for, so that it can be asked for again without the program. */
  readonly onRequest?: (request: EngineRequest) => void;
}

/**
 * What the destruction of one stack is given. The program does not run, but for the code of dynamic providers, and no policy
 * judges.
 */
export type DestroyRequest = Omit<
  UpdateRequest,
  "policyPacks" | "policyConfig" | "plain" | "typecheck" | "deadlineSeconds" | "variables"
>;

/** What came of an update, or of a destruction. */
export interface UpdateOutcome extends Outcome {
  /** The state that it has left, whether or not it succeeded. */
  readonly state: Snapshot;
}
