import type { ProviderState, ResourceSchema } from "../providers/provider";
import type { RecordedResource } from "../state/recorded-resource";
import type { Value, ValueMap } from "../protocol/values";

/** The moments at which a program's hooks run. */
export const hookMoments = [
  "BeforeCreate",
  "AfterCreate",
  "BeforeUpdate",
  "AfterUpdate",
  "BeforeDelete",
  "AfterDelete",
  "OnError",
] as const;
export type HookMoment = (typeof hookMoments)[number];

/** Names of hooks by moment. */
export type HookNames = Readonly<Partial<Record<HookMoment, readonly string[]>>>;

/** What a resource may be found under: an older URN, or the parts in which its older URN differs. */
export type Alias = string | Readonly<Record<string, unknown>>;

/** Seconds by operation. */
export type Timeouts = Readonly<Partial<Record<"create" | "update" | "delete" | "read", number>>>;

/** Options of a resource after inheritance and transforms. Absent means that nobody set it. */
export interface RegistrationOptions {
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly deletedWith?: string;
  readonly deleteBeforeReplace?: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly hideDiffs: readonly string[];
  readonly replaceWith: readonly string[];
  readonly additionalSecretOutputs: readonly string[];

  /** URNs or specifications, as the program gave them. */
  readonly aliases: readonly Alias[];
  readonly customTimeouts: Timeouts;
  readonly importId?: string;
  readonly hooks?: HookNames;

  /** A change of it replaces the resource. */
  readonly replacementTrigger?: Value;
}

/** A resource of this run, as far as it has come. */
export interface Registration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;

  /** False for components and the stack. */
  readonly custom: boolean;

  /** True for a resource that is read, not managed. */
  readonly external: boolean;

  /** URN of the parent; empty for none. */
  readonly parent: string;

  /** Provider reference `urn::id`; empty for components and providers. */
  readonly provider: string;
  readonly providerState?: ProviderState;
  readonly schema?: ResourceSchema;

  /** Checked (and remediated) inputs. */
  readonly inputs: ValueMap;

  /** Empty for components; the unknown marker or empty while nobody knows it. */
  readonly id: string;
  readonly outputs: ValueMap;

  /** Names of outputs whose values are invented. */
  readonly simulated: readonly string[];
  readonly dependencies: readonly string[];
  readonly propertyDependencies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly options: RegistrationOptions;

  /** `project:///path/in/the/project#line`; empty for none. */
  readonly sourcePosition: string;

  /** What the state has for it; absent if there is nothing, or the state does not matter any more. */
  readonly old?: RecordedResource;

  /** URN under which the state has it, if it is another one. */
  readonly formerUrn?: string;
}
