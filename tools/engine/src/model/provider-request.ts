import type { ResourceSchema } from "./resource-schema";
import type { ValueMap } from "./values";

/** A provider resource as a cloud sees it. */
export interface ProviderState {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: ValueMap;
}

/** A request about a resource. */
export interface ResourceRequest {
  readonly urn: string;
  readonly type: string;
  readonly name: string;

  /** Inputs with their markers: secrets stay marked, unknowns stay unknown. */
  readonly inputs: ValueMap;

  /** The provider resource that serves it; absent only for provider resources themselves. */
  readonly provider?: ProviderState;

  /** What the installed SDK says about the type; absent if no SDK knows it. */
  readonly schema?: ResourceSchema;

  /** The existing resource: automatic names and defaults stay the same. */
  readonly old?: PriorState;

  /** Id of the resource that it replaces. Every derived value differs from that one's. */
  readonly successorOf?: string;
}

/** The existing state of a resource. */
export interface PriorState {
  readonly id: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
}

/** An existing resource, and its desired state. */
export interface ExistingResourceRequest extends ResourceRequest {
  readonly old: PriorState;
}

/** The result of a creation or an update. */
export interface ResourceResult {
  readonly id: string;
  readonly outputs: ValueMap;

  /** Top-level outputs whose values are invented: plausible, never true. */
  readonly simulated: readonly string[];
}

/** A resource that another run, or another process, has created. */
export interface ExistingResource {
  readonly type: string;
  readonly id: string;
  readonly outputs: ValueMap;
}

/** What a function of a cloud answered. */
export interface InvokeResult {
  readonly result: ValueMap;

  /** True if the answer is derived from types, or invented, and comes from no fixture. */
  readonly simulated: boolean;
}
