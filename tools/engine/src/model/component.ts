import type { ResourceRequest } from "./provider-request";
import type { RegistrationOptions } from "./resource-options";
import type { ValueMap } from "./values";

/** A component of another process (`remote`) that a cloud builds. */
export interface ComponentRequest extends ResourceRequest {
  /**
   * Inputs as output values: each carries what it depends on. Passed to a child unchanged, they give it the same
   * dependencies; unwrapped, they do not.
   */
  readonly inputs: ValueMap;

  /** Version of the package, which is that of the real plugin; empty for none. */
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

  /** Empty for a component; the unknown marker while it is unknown. */
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

  /** What the user must know about how it was built, in one sentence; absent if there is nothing to report. */
  readonly note?: string;
}
