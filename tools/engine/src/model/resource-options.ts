import type { Value } from "./values";

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

/** Options of a resource after inheritance and transforms. Absent means unset. */
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

  /** URNs or specifications, as in the program. */
  readonly aliases: readonly Alias[];
  readonly customTimeouts: Timeouts;
  readonly importId?: string;
  readonly hooks?: HookNames;

  /** A change of this value replaces the resource. */
  readonly replacementTrigger?: Value;
}
