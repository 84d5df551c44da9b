import type { PropertyPath } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import type { InvokeResult, ProviderState, ResourceRequest } from "../model/provider-request";
import type { ValueMap } from "../model/values";

/** How resources of a type are told apart by a name that no two of them can have. */
export interface Naming {
  /** Input that holds the name. */
  readonly path: PropertyPath;

  /** Input that holds the scope in which no two can have the name; absent if there is but one. */
  readonly scope?: PropertyPath;

  /** True if the cloud, not the program, has chosen the name in these checked inputs. */
  isAutomatic(inputs: ValueMap): boolean;
}

/**
 * A simulated cloud: it keeps apart what its rules answer, and what it derives from the types of an SDK. How resources
 * change is the same in all of them.
 */
export interface SimulatedProvider extends Omit<Provider, "diff" | "update" | "delete"> {
  /** Answers a function by the declared type of its result; `undefined` if no installed SDK declares it. */
  derive(token: string, args: ValueMap, provider: ProviderState | undefined): InvokeResult | undefined;

  /** How resources of a type are named; absent or `undefined` if no name tells them apart. */
  naming?(request: ResourceRequest): Naming | undefined;

  /** True if a provider with these inputs manages other things than the one before, and everything must be replaced. */
  replacesProvider?(old: ValueMap, wanted: ValueMap): boolean;
}
