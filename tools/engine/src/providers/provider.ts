import type { ValueMode } from "@eks-platform/plan";
import type { Difference } from "../difference/difference";
import type { ReplacingProperties } from "../difference/replacing-properties";
import type { RegistrationOptions } from "../monitor/registration";
import type { Value, ValueMap } from "../protocol/values";
import type { ResourceSchema } from "./catalogue";

export type { ResourceSchema };

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

/** A component of another process (`remote`) that a cloud builds. */
export interface ComponentRequest extends ResourceRequest {
  /**
   * Inputs as output values: each carries what it depends on. Handed to a child as they are, they make it depend on the
   * same; laid open, they do not.
   */
  readonly inputs: ValueMap;

  /** Version of the package, which is that of the plugin that builds it in earnest; empty for none. */
  readonly version?: string;
  readonly parent: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: ReadonlyMap<string, ReadonlySet<string>>;

  /** Provider references by package. */
  readonly providers: ReadonlyMap<string, string>;

  /** Options that the component itself was given, passed on to its own registration. */
  readonly options: ComponentOptions;
}

/** What a component may pass on. What cannot be imported has no import id. */
export type ComponentOptions = Partial<Omit<RegistrationOptions, "importId">>;

/** A child that a simulated component registers. It takes the way of every other registration, transforms included. */
export interface ChildRegistration {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly parent: string;
  readonly inputs: ValueMap;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: ReadonlyMap<string, ReadonlySet<string>>;

  /** Reference of the provider, `urn::id`; absent for the one that the parents choose. */
  readonly provider?: string;
  readonly providers?: ReadonlyMap<string, string>;
  readonly version?: string;
  readonly options?: ComponentOptions;
}

export interface RegisteredChild {
  readonly urn: string;

  /** Empty for a component; the unknown marker while nobody knows it. */
  readonly id: string;
  readonly outputs: ValueMap;
}

/** What a simulated component may ask of the engine. */
export interface Registrar {
  register(child: ChildRegistration): Promise<RegisteredChild>;
  registerOutputs(urn: string, outputs: ValueMap): Promise<void>;

  /** Id and outputs of a resource of this run. */
  stateOf(urn: string): { readonly id: string; readonly outputs: ValueMap } | undefined;

  /** @param version version of the package whose provider answers; the parent's own providers come first */
  invoke(token: string, args: ValueMap, parent: string, version?: string): Promise<ValueMap>;
}

/** A method of a component, as the program calls it. */
export interface MethodRequest {
  /** Arguments as output values: each carries what it depends on. */
  readonly args: ValueMap;

  /** Version of the package; empty for none. */
  readonly version: string;
}

/** What a component, or a method of one, returned. */
export interface ConstructResult {
  readonly urn: string;
  readonly state: ValueMap;
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;

  /** Properties of `state` whose values are invented: plausible, never true. */
  readonly simulated: readonly string[];

  /** What the user must know about how it was built, in one sentence; absent if there is nothing to tell. */
  readonly note?: string;
}

/** A resource is there, but not as it was asked for. It is kept in the state, and changed by the next run. */
export class ResourceInitError extends Error {
  /**
   * @param resource what there is of it
   * @param reasons what went wrong, a sentence each
   */
  constructor(
    readonly resource: ResourceResult,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("\n"));
  }
}

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

  /** Reads a resource that stands outside the program. */
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

/** What a preview knows before it asks any cloud. */
export interface ProviderSettings {
  /** Folder whose `node_modules` holds the program's SDKs. */
  readonly projectFolder: string;

  /** Stack configuration, `namespace:key` to its text. */
  readonly config: Readonly<Record<string, string>>;

  /** Answers to functions, from the fixtures of the environment. */
  readonly fixtures: readonly Fixture[];

  /** Refuse a function call that no fixture and no rule answers, instead of deriving an answer from types. */
  readonly strict: boolean;

  /** How outputs are treated that only the cloud knows. */
  readonly mode: ValueMode;

  /**
   * What cannot be changed in place.
   *
   * @default {} every change is one in place
   */
  readonly replacing?: ReplacingProperties;
}

/** A recorded answer to a function: used when `token` is equal and every member of `args` is too. */
export interface Fixture {
  readonly token: string;
  readonly args: ValueMap;
  readonly result: Value;
}
