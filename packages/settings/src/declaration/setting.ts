import type { Format } from "./format";
import type { Rule } from "./rule";

/** A setting as data. Everything that is known about it is here, once; types, checks, schemas and reference come from it. */
export type Setting =
  | BooleanSetting
  | IntegerSetting
  | StringSetting
  | EnumSetting
  | LiteralSetting
  | ListSetting
  | MapSetting
  | ObjectSetting
  | UnionSetting
  | JsonSetting;

/** What every setting says of itself. */
export interface Declaration {
  /** What it means: one or more sentences. Bounds, unit, default, and source have members of their own. */
  readonly description: string;

  /** Page that the claim stands on. */
  readonly source?: string;

  /** What a change of it replaces: `"the VPC"`. Left out: a change replaces nothing. */
  readonly replaces?: string;

  /** True if it may be an output of a resource, as whatever fills a property may and whatever shapes the graph may not. */
  readonly input?: boolean;

  /** True if it must never be printed. */
  readonly secret?: boolean;

  /** True if it may be left out, and then there is none. In place of it a default says what stands for it. */
  readonly optional?: boolean;

  /** What happens when it is left out, where its own default cannot say it: "the name of the component". */
  readonly otherwise?: string;
}

/** True or false. */
export interface BooleanSetting extends Declaration {
  readonly kind: "boolean";
  readonly default?: boolean;
}

/** A whole number within bounds, both included. */
export interface IntegerSetting extends Declaration {
  readonly kind: "integer";
  readonly min: number;
  readonly max: number;

  /** What is counted, in the plural or as a symbol: `"GiB"`, `"days"`. */
  readonly unit?: string;
  readonly default?: number;
}

/** A string of one format. */
export interface StringSetting extends Declaration {
  readonly kind: "string";
  readonly format: Format;
  readonly default?: string;
}

/** One value of a closed set. */
export interface EnumSetting extends Declaration {
  readonly kind: "enum";

  /** The values; a record gives the meaning of each. */
  readonly values: readonly (string | number)[] | Readonly<Record<string, string>>;

  /** Name of its type, if it has one. */
  readonly type?: string;

  /** True if the values are facts that change with time: its type is then as wide as string or number. */
  readonly dated?: boolean;

  /** How to fix a value that is none of them. Left out: the nearest value is named. */
  readonly fix?: (given: unknown) => string | undefined;
  readonly default?: string | number;
}

/** An option of a union that has no settings of its own: it is given as its name alone. */
export interface LiteralSetting extends Declaration {
  readonly kind: "literal";
}

/** Values of one kind, in order. */
export interface ListSetting extends Declaration {
  readonly kind: "list";
  readonly items: Setting;

  /** @default 0 */
  readonly minItems?: number;
  readonly maxItems?: number;

  /** True if no value may occur twice. */
  readonly unique?: boolean;
  readonly default?: readonly unknown[];
}

/** Values of one kind by names that the user chooses, or that are the keys of a closed set. */
export interface MapSetting extends Declaration {
  readonly kind: "map";

  /** What names must look like, or the names that there are. Left out: any name. */
  readonly keys?: Format | readonly string[];
  readonly values: Setting;

  /** True if the map must not be empty. */
  readonly nonEmpty?: boolean;
  readonly default?: Readonly<Record<string, unknown>>;
}

/** Settings that belong together. */
export interface ObjectSetting extends Declaration {
  readonly kind: "object";

  /** Name of its type, if it has one. */
  readonly type?: string;
  readonly fields: Fields;

  /** What holds between its fields. */
  readonly rules?: readonly Rule[];

  /** True if it may have further members, as a component that fills a contract has. */
  readonly open?: boolean;
  readonly default?: Readonly<Record<string, unknown>>;
}

/**
 * One of several options, each with the settings that make sense for it. Without `tag` an option is a map with its name as the
 * only key, `{ create: { … } }`, or its name alone if it is a literal. With `tag` it is a map that names the option in that
 * key, `{ kind: "create", … }`.
 */
export interface UnionSetting extends Declaration {
  readonly kind: "union";

  /** Name of its type, if it has one. */
  readonly type?: string;
  readonly tag?: string;
  readonly options: Fields;
  readonly default?: unknown;
}

/** Whatever JSON can express, as values that another program checks. */
export interface JsonSetting extends Declaration {
  readonly kind: "json";
  readonly default?: unknown;
}

/** Settings by name. */
export type Fields = Readonly<Record<string, Setting>>;

/** True if a setting may be left out. */
export function mayBeAbsent(setting: Setting): boolean {
  return setting.optional === true || "default" in setting;
}

/** The values of a closed set. */
export function valuesOf({ values }: EnumSetting): readonly (string | number)[] {
  return isList(values) ? values : Object.keys(values);
}

/** True if a closed set gives its values without their meanings. */
export function isList(values: EnumSetting["values"]): values is readonly (string | number)[] {
  return Array.isArray(values);
}
