import type { InvokeResult } from "../../../model/provider-request";
import type { ValueMap } from "../../../model/values";
import type { CreatedResources } from "../created-resources";
import type { Location } from "../location";

/** What a function of AWS may look at. */
export interface FunctionScope {
  readonly location: Location;

  /** What the same preview has made. */
  readonly createdResources: CreatedResources;
}

/** Answers a function; what it leaves out of the result is derived from types. `undefined` if it has no answer of its own. */
export type AwsFunction = (args: ValueMap, scope: FunctionScope) => InvokeResult | undefined;

/** An answer that is as true as what it was asked about. */
export const exactResult = (result: ValueMap): InvokeResult => ({ result, simulated: false });

/** An answer that is plausible. */
export const simulatedResult = (result: ValueMap): InvokeResult => ({ result, simulated: true });
