import type { ValueMode } from "@eks-platform/plan";
import type { ReplacingProperties } from "../difference/replacing-properties";
import type { Fixture } from "./fixtures";

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
   * Properties that cannot change in place.
   *
   * @default {} everything changes in place
   */
  readonly replacing?: ReplacingProperties;
}
