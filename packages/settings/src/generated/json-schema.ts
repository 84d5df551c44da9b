import { defaultOf, describe, meaningsOf } from "./describe";
import { anyText } from "../declaration/format";
import {
  type EnumSetting,
  type MapSetting,
  mayBeAbsent,
  type ObjectSetting,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";

/** A JSON Schema (draft 7), as far as settings need it. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;

  /** What editors show for a string that does not match. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema of a setting, for editors and for CrossGuard. */
export function jsonSchema(setting: Setting): JsonSchema {
  const text = descriptionOf(setting);
  return { ...shapeOf(setting), ...(text !== "" && { description: text }), ...defaultValue(setting) };
}

function descriptionOf(setting: Setting): string {
  const meanings = setting.kind === "enum" ? meaningsOf(setting) : [];
  const listed = meanings.map(([value, meaning]) => `${value}: ${meaning}`).join("; ");
  const otherwise = "default" in setting ? undefined : defaultOf(setting);
  return [
    describe(setting),
    ...(listed === "" ? [] : [`${listed.replace(/\.$/, "")}.`]),
    ...(otherwise === undefined ? [] : [`Default: ${otherwise}.`]),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function defaultValue(setting: Setting): JsonSchema {
  return "default" in setting ? { default: setting.default } : {};
}

function shapeOf(setting: Setting): JsonSchema {
  switch (setting.kind) {
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return { type: "integer", minimum: setting.min, maximum: setting.max };
    case "string": {
      const { name, pattern, example } = setting.format;
      if (setting.format === anyText) return { type: "string" };
      return { type: "string", ...patternOf(name, pattern), examples: [example] };
    }
    case "enum":
      return enumShape(setting);
    case "literal":
    case "json":
      return {};
    case "list":
      return {
        type: "array",
        items: jsonSchema(setting.items),
        ...(setting.minItems !== undefined && { minItems: setting.minItems }),
        ...(setting.maxItems !== undefined && { maxItems: setting.maxItems }),
        ...(setting.unique === true && { uniqueItems: true }),
      };
    case "map":
      return mapShape(setting);
    case "object":
      return objectShape(setting);
    case "union":
      return {
        anyOf: Object.entries(setting.options).map(([name, option]) => optionShape(setting, name, option)),
      };
  }
}

/** Syntax of JavaScript that Go does not have. Pulumi's engine, written in Go, rejects a policy pack with such a schema. */
const onlyJavaScript = /\[\^?\]|\(\?(?:[=!]|<[=!])|\\[1-9u]/;

function patternOf(name: string, { source }: RegExp): Pick<JsonSchema, "pattern" | "patternErrorMessage"> {
  if (onlyJavaScript.test(source)) throw new Error(`The pattern of ${name} is not portable to Go: ${source}`);
  return { pattern: source, patternErrorMessage: name };
}

function enumShape(setting: EnumSetting): JsonSchema {
  const values = valuesOf(setting);
  const numeric = values.every((value) => typeof value === "number");
  return { type: numeric ? "number" : "string", enum: values };
}

function mapShape({ keys, values, nonEmpty }: MapSetting): JsonSchema {
  const least = nonEmpty === true ? { minProperties: 1 } : {};
  if (keys === undefined) return { type: "object", additionalProperties: jsonSchema(values), ...least };
  const names =
    "pattern" in keys
      ? { type: "string", ...patternOf(keys.name, keys.pattern) }
      : { type: "string", enum: keys };
  return { type: "object", propertyNames: names, additionalProperties: jsonSchema(values), ...least };
}

function objectShape({ fields, open = false }: ObjectSetting): JsonSchema {
  const required = Object.entries(fields).filter(([, field]) => !mayBeAbsent(field));
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, jsonSchema(field)])),
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
    additionalProperties: open,
  };
}

function optionShape({ tag }: UnionSetting, name: string, option: Setting): JsonSchema {
  if (option.kind === "literal") return { const: name, description: option.description };
  const schema = jsonSchema(option);
  if (tag === undefined) {
    return { type: "object", properties: { [name]: schema }, required: [name], additionalProperties: false };
  }
  return {
    ...schema,
    properties: { [tag]: { const: name }, ...schema.properties },
    required: [tag, ...(schema.required ?? [])],
  };
}
