import type { InvokeResult } from "../../../model/provider-request";
import type { ValueMap } from "../../../model/values";
import type { CreatedResources } from "../created-resources";
import type { Location } from "../location";

/** What a function of AWS may look at. */
export interface FunctionScope {
  readonly location: Location;

  /** The resources that the same preview has created. */
  readonly createdResources: CreatedResources;
}

/**
 * Answers a function; missing members of the result are derived from types. `undefined` if it has no answer of its
 * own.
 */
export type AwsFunction = (args: ValueMap, scope: FunctionScope) => InvokeResult | undefined;

/** An answer that is as exact as the resources that it is about. */
export const exactResult = (result: ValueMap): InvokeResult => ({ result, simulated: false });

/** An answer that is plausible. */
export const simulatedResult = (result: ValueMap): InvokeResult => ({ result, simulated: true });
