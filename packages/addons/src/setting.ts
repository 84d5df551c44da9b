/** One setting of an add-on, as data: its type, its check and the help that an editor shows all come from it. */
export type Setting = IntegerSetting | TextSetting | TextsSetting | ChoiceSetting;

interface Described {
  /** What the setting means, with its unit. */
  readonly description: string;
}

/** A whole number within bounds. */
export interface IntegerSetting extends Described {
  readonly kind: "integer";
  readonly min: number;
  readonly max: number;

  /** Taken when the setting is left out. A setting without a default must be given. */
  readonly default?: number;
}

/** A text of one form. */
export interface TextSetting extends Described {
  readonly kind: "text";

  /** The whole text must match. */
  readonly pattern: RegExp;

  /** The form in words, completing "must be ...". */
  readonly form: string;

  /** A text that matches. */
  readonly example: string;

  /** Taken when the setting is left out. A setting without a default must be given. */
  readonly default?: string;
}

/** A list of texts of one form. */
export interface TextsSetting extends Described {
  readonly kind: "texts";

  /** Each whole text must match. */
  readonly pattern: RegExp;

  /** The form of one of them in words, in the plural. */
  readonly form: string;

  /** A text that matches. */
  readonly example: string;

  /** Fewest texts that the list may hold. */
  readonly atLeast: number;

  /** Taken when the setting is left out. A setting without a default must be given. */
  readonly default?: readonly string[];
}

/** One word of a closed set. */
export interface ChoiceSetting<Word extends string = string> extends Described {
  readonly kind: "choice";
  readonly words: readonly Word[];

  /** Taken when the setting is left out. A setting without a default must be given. */
  readonly default?: Word;
}

/** The settings of one add-on, by name. */
export type Settings = Readonly<Record<string, Setting>>;

/** The type of the values of one setting. */
export type ValueOf<S extends Setting> = S extends { readonly kind: "integer" }
  ? number
  : S extends { readonly kind: "text" }
    ? string
    : S extends { readonly kind: "texts" }
      ? readonly string[]
      : S extends { readonly kind: "choice"; readonly words: readonly (infer Word)[] }
        ? Word
        : never;

type Optional<S extends Settings> = {
  [K in keyof S]: S[K] extends { readonly default: unknown } ? K : never;
}[keyof S];

/** The settings as a user gives them: those with a default may be left out. */
export type Given<S extends Settings> = {
  readonly [K in Exclude<keyof S, Optional<S>>]: ValueOf<S[K]>;
} & { readonly [K in Optional<S>]?: ValueOf<S[K]> };

/** The settings as an add-on reads them: all there. */
export type Resolved<S extends Settings> = { readonly [K in keyof S]: ValueOf<S[K]> };
