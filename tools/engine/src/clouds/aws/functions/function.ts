import type { ValueMap } from "../../../protocol/values";
import type { InvokeAnswer } from "../../cloud";
import type { Inventory } from "../inventory";
import type { Location } from "../location";

/** What a function of AWS may look at. */
export interface FunctionScope {
  readonly location: Location;

  /** What the same preview has made. */
  readonly inventory: Inventory;
}

/** Answers a function; what it leaves out of the result is derived from types. `undefined` if it has no answer of its own. */
export type AwsFunction = (args: ValueMap, scope: FunctionScope) => InvokeAnswer | undefined;

/** An answer that is as true as what it was asked about. */
export const exact = (result: ValueMap): InvokeAnswer => ({ result, simulated: false });

/** An answer that is plausible. */
export const plausible = (result: ValueMap): InvokeAnswer => ({ result, simulated: true });
