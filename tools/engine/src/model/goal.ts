import type { RegistrationOptions } from "./resource-options";
import type { ValueMap } from "./values";

/** A function of the program that the engine may call. */
export interface CallbackAddress {
  /** Address of the callback server that the program runs. */
  readonly target: string;
  readonly token: string;
}

/** URNs by property. */
export type PropertyDependencies = ReadonlyMap<string, ReadonlySet<string>>;

/** Timeouts as the program wrote them, for example `20m`. */
export type TimeoutTexts = Readonly<Partial<Record<"create" | "update" | "delete" | "read", string>>>;

/** Options of a goal. Timeouts stay texts, because transforms read what the program wrote. */
export interface GoalOptions extends Omit<RegistrationOptions, "customTimeouts"> {
  readonly customTimeouts: TimeoutTexts;
}

/** A resource to register, requested by the program, another process, or a simulated component. */
export interface Goal {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;

  /** True for a component that another process builds. */
  readonly remote: boolean;

  /** URN; empty for none. */
  readonly parent: string;

  /** Inputs. Secrets and unknowns are output values at every depth. */
  readonly properties: ValueMap;
  readonly dependencies: ReadonlySet<string>;

  /**
   * Absent if the request lists none per property: then every property depends on everything that the resource or any
   * property's value depends on.
   */
  readonly propertyDependencies?: PropertyDependencies;

  /** Provider reference; empty for none. */
  readonly provider: string;

  /** Provider references by package, for children. */
  readonly providers: ReadonlyMap<string, string>;

  /** Version of the package; empty for none. */
  readonly version: string;

  /** Where the package's plugin is published, if not at the default location; empty for none. */
  readonly pluginDownloadUrl: string;

  /** Handle of a registered package; empty for none. */
  readonly packageRef: string;
  readonly options: GoalOptions;

  /** The resource's own transforms, in order. */
  readonly transforms: readonly CallbackAddress[];

  /** `project:///path/in/the/project#line`; empty for none. */
  readonly sourcePosition: string;
}

/** Options with nothing set. */
export const noOptions: GoalOptions = {
  ignoreChanges: [],
  replaceOnChanges: [],
  hideDiffs: [],
  replaceWith: [],
  additionalSecretOutputs: [],
  aliases: [],
  customTimeouts: {},
};

/** Creates a goal with nothing else set. */
export const createEmptyGoal = (type: string, name: string, custom: boolean): Goal => ({
  type,
  name,
  custom,
  remote: false,
  parent: "",
  properties: {},
  dependencies: new Set(),
  provider: "",
  providers: new Map(),
  version: "",
  pluginDownloadUrl: "",
  packageRef: "",
  options: noOptions,
  transforms: [],
  sourcePosition: "",
});
