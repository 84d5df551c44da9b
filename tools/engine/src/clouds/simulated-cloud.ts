import type { ValueMap } from "../protocol/values";
import type { Cloud, InvokeAnswer, ProviderState } from "./cloud";

/** A simulated cloud: it keeps apart what its rules answer, and what it derives from the types of an SDK. */
export interface SimulatedCloud extends Cloud {
  /** Answers a function by the declared type of its result; `undefined` if no installed SDK declares it. */
  derive(token: string, args: ValueMap, provider: ProviderState | undefined): InvokeAnswer | undefined;
}
