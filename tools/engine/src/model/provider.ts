import type { ComponentRequest, ConstructResult, MethodRequest, Registrar } from "./component";
import type { Difference } from "./difference";
import type {
  ExistingResource,
  ExistingResourceRequest,
  InvokeResult,
  ProviderState,
  ResourceRequest,
  ResourceResult,
} from "./provider-request";
import type { ValueMap } from "./values";

/** A cloud behind a Pulumi package. The simulated ones and real provider plugins have the same face. */
export interface Provider {
  /** Fills defaults and automatic names. Repeatable: the same request gives the same inputs. */
  check(request: ResourceRequest): Promise<ValueMap> | ValueMap;

  /** Creates with every output known. */
  create(request: ResourceRequest): Promise<ResourceResult> | ResourceResult;

  /** Compares the desired state with the existing one. */
  diff(request: ExistingResourceRequest): Promise<Difference> | Difference;

  /** Changes in place. */
  update(request: ExistingResourceRequest): Promise<ResourceResult> | ResourceResult;

  /** Deletes the existing resource. */
  delete(request: ExistingResourceRequest): Promise<void> | void;

  /** Registers an existing resource, so that functions can answer about it; absent if no function needs it. */
  register?(resource: ExistingResource): void;

  /** Reads a resource that the program does not manage. */
  read(request: ResourceRequest & { readonly id: string }): Promise<ResourceResult> | ResourceResult;

  /** Calls a function; `undefined` if the provider has no answer of its own. Arguments are unwrapped. */
  invoke(
    token: string,
    args: ValueMap,
    provider: ProviderState | undefined,
  ): Promise<InvokeResult | undefined> | InvokeResult | undefined;

  /** Builds a component; absent if the cloud has none. */
  construct?(request: ComponentRequest, registrar: Registrar): Promise<ConstructResult>;

  /**
   * Calls a method of a component; absent if the provider has none. Arguments are unwrapped, except references.
   *
   * @param asked the call of the program
   */
  call?(
    token: string,
    args: ValueMap,
    registrar: Registrar,
    asked?: MethodRequest,
  ): Promise<ConstructResult["state"]>;
}
