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

  /** Says how what is wanted differs from what stands. */
  diff(request: ExistingResourceRequest): Promise<Difference> | Difference;

  /** Changes in place. */
  update(request: ExistingResourceRequest): Promise<ResourceResult> | ResourceResult;

  /** Deletes what stands. */
  delete(request: ExistingResourceRequest): Promise<void> | void;

  /** Tells of a resource that stands already, so that functions can answer about it; absent if none of them looks. */
  register?(resource: ExistingResource): void;

  /** Reads a resource that the program does not manage. */
  read(request: ResourceRequest & { readonly id: string }): Promise<ResourceResult> | ResourceResult;

  /** Calls a function; `undefined` if the cloud has no answer of its own. Arguments are laid open. */
  invoke(
    token: string,
    args: ValueMap,
    provider: ProviderState | undefined,
  ): Promise<InvokeResult | undefined> | InvokeResult | undefined;

  /** Builds a component; absent if the cloud has none. */
  construct?(request: ComponentRequest, registrar: Registrar): Promise<ConstructResult>;

  /**
   * Calls a method of a component; absent if the cloud has none. Arguments are laid open, all but references.
   *
   * @param asked the call as the program made it
   */
  call?(
    token: string,
    args: ValueMap,
    registrar: Registrar,
    asked?: MethodRequest,
  ): Promise<ConstructResult["state"]>;
}
