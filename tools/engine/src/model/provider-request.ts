import type { ResourceSchema } from "./resource-schema";
import type { ValueMap } from "./values";

/** A provider resource as a cloud sees it. */
export interface ProviderState {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: ValueMap;
}

/** A resource that a cloud is asked about. */
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

  /** What stands already and is to be kept: automatic names and defaults stay as they are. */
  readonly old?: PriorState;

  /** Id of the resource that it takes the place of. Whatever a cloud derives is another than that one's. */
  readonly successorOf?: string;
}

/** A resource as it stands. */
export interface PriorState {
  readonly id: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
}

/** A resource that stands, and what is wanted of it. */
export interface ExistingResourceRequest extends ResourceRequest {
  readonly old: PriorState;
}

/** What a cloud made of a resource. */
export interface ResourceResult {
  readonly id: string;
  readonly outputs: ValueMap;

  /** Top-level outputs whose values are invented: plausible, never true. */
  readonly simulated: readonly string[];
}

/** A resource that another run, or another process, has made. */
export interface ExistingResource {
  readonly type: string;
  readonly id: string;
  readonly outputs: ValueMap;
}

/** What a function of a cloud answered. */
export interface InvokeResult {
  readonly result: ValueMap;

  /** True if the answer is derived from types, or invented, and stands in no fixture. */
  readonly simulated: boolean;
}
