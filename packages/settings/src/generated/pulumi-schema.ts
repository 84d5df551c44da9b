import { describe, meaningsOf } from "./describe";
import {
  type EnumSetting,
  mayBeAbsent,
  type ObjectSetting,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";

/** A type as Pulumi's package schema refers to it. */
export interface TypeSpec {
  readonly type?: string;
  readonly $ref?: string;
  readonly plain?: boolean;
  readonly items?: TypeSpec;
  readonly additionalProperties?: TypeSpec;
  readonly oneOf?: readonly TypeSpec[];
}

/** A property in Pulumi's package schema. */
export interface PropertySpec extends TypeSpec {
  readonly description: string;
  readonly default?: boolean | number | string;
  readonly secret?: boolean;
  readonly willReplaceOnChanges?: boolean;
}

/** An object or an enumeration in Pulumi's package schema. */
export type ComplexTypeSpec =
  | {
      readonly type: "object";
      readonly description: string;
      readonly properties: Readonly<Record<string, PropertySpec>>;
      readonly required: readonly string[];
    }
  | {
      readonly type: "string" | "integer";
      readonly description: string;
      readonly enum: readonly { readonly value: string | number; readonly description?: string }[];
    };

/** What a declaration becomes in Pulumi's package schema. */
export interface SchemaParts {
  readonly properties: Readonly<Record<string, PropertySpec>>;
  readonly required: readonly string[];

  /** Types that the properties use, by token. */
  readonly types: Readonly<Record<string, ComplexTypeSpec>>;
}

/**
 * The properties of an object of settings in Pulumi's package schema, with the types that they use.
 *
 * @param settings the object; a type within it that has no name is named after its path
 * @param packageName first part of type tokens
 * @see https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/
 */
export function pulumiSchema(settings: ObjectSetting, packageName: string): SchemaParts {
  const types = new Map<string, ComplexTypeSpec>();

  function properties({ fields }: ObjectSetting, path: string): Record<string, PropertySpec> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, property(field, `${path}${capitalised(name)}`)]),
    );
  }

  function property(setting: Setting, path: string): PropertySpec {
    const fallback = "default" in setting ? setting.default : undefined;
    return {
      ...typeSpec(setting, path),
      description: describe(setting),
      ...(isScalar(fallback) && { default: fallback }),
      ...(setting.secret === true && { secret: true }),
      ...(setting.replaces !== undefined && { willReplaceOnChanges: true }),
    };
  }

  /** What is no input is plain: it shapes the graph, and must be known. */
  function typeSpec(setting: Setting, path: string): TypeSpec {
    const spec = shape(setting, path);
    return setting.input === true ? spec : { ...spec, plain: true };
  }

  function shape(setting: Setting, path: string): TypeSpec {
    switch (setting.kind) {
      case "boolean":
      case "integer":
      case "string":
        return { type: setting.kind };
      case "literal":
        return { type: "string" };
      case "json":
        return { $ref: "pulumi.json#/Any" };
      case "enum":
        // A set that changes with time is no enumeration: an SDK would refuse what AWS has added since.
        return setting.dated === true
          ? { type: enumType(setting) }
          : reference(setting.type ?? path, enumSpec(setting));
      case "list":
        return { type: "array", items: typeSpec(setting.items, path) };
      case "map":
        return { type: "object", additionalProperties: typeSpec(setting.values, path) };
      case "object":
        return reference(setting.type ?? path, objectSpec(setting, path));
      case "union":
        return unionSpec(setting, path);
    }
  }

  function objectSpec(setting: ObjectSetting, path: string): ComplexTypeSpec {
    return {
      type: "object",
      description: describe(setting),
      properties: properties(setting, path),
      required: requiredOf(setting),
    };
  }

  /** Options become one object in which each is optional: unions of objects have no form in most languages. */
  function unionSpec(setting: UnionSetting, path: string): TypeSpec {
    const { tag, options } = setting;
    const optionsOf = Object.entries(options);
    const literals = optionsOf.filter(([, option]) => option.kind === "literal");
    const objects = optionsOf.filter(([, option]) => option.kind !== "literal");
    const fields =
      tag === undefined
        ? Object.fromEntries(objects.map(([name, option]) => [name, { ...option, optional: true }]))
        : taggedFields(setting, tag);
    const spec = reference(
      setting.type ?? path,
      objectSpec({ kind: "object", description: setting.description, fields }, path),
    );
    return literals.length === 0 ? spec : { oneOf: [{ type: "string" }, spec] };
  }

  function reference(name: string, spec: ComplexTypeSpec): TypeSpec {
    const token = `${packageName}:index:${name}`;
    types.set(token, spec);
    return { $ref: `#/types/${token}` };
  }

  return {
    properties: properties(settings, settings.type ?? ""),
    required: requiredOf(settings),
    types: Object.fromEntries([...types].sort(([one], [other]) => one.localeCompare(other))),
  };
}

function taggedFields({ options }: UnionSetting, tag: string): Record<string, Setting> {
  const optional = Object.values(options).flatMap((option) =>
    option.kind === "object" ? Object.entries(option.fields) : [],
  );
  const choice: Setting = {
    kind: "enum",
    values: Object.keys(options),
    description: "Which of the options it is.",
  };
  return {
    [tag]: choice,
    ...Object.fromEntries(optional.map(([name, field]) => [name, { ...field, optional: true }])),
  };
}

function enumSpec(setting: EnumSetting): ComplexTypeSpec {
  const { description } = setting;
  const meanings = new Map(meaningsOf(setting));
  return {
    type: enumType(setting),
    description,
    enum: valuesOf(setting).map((value) => {
      const meaning = meanings.get(String(value));
      return { value, ...(meaning !== undefined && { description: meaning }) };
    }),
  };
}

function enumType(setting: EnumSetting): "integer" | "string" {
  return valuesOf(setting).every((value) => typeof value === "number") ? "integer" : "string";
}

function requiredOf({ fields }: ObjectSetting): readonly string[] {
  return Object.entries(fields)
    .filter(([, field]) => !mayBeAbsent(field))
    .map(([name]) => name)
    .sort();
}

function isScalar(value: unknown): value is boolean | number | string {
  return ["boolean", "number", "string"].includes(typeof value);
}

function capitalised(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
