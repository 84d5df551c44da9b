import { type z } from "zod";
import { type Path } from "./path";

/** A JSON Schema, as zod writes it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

type Node = JsonSchema | boolean | undefined;

/** The part of a schema that speaks about a path. */
export function schemaAt(schema: Node, path: Path): JsonSchema | undefined {
  const [key, ...rest] = path;
  if (typeof schema !== "object") return undefined;
  if (key === undefined) return schema;
  for (const option of schema.anyOf ?? schema.oneOf ?? []) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return schemaAt(childOf(schema, key), rest);
}

/** What a schema allows, as a noun: "a whole number from 1 to 450". */
export function allowedBy(schema: JsonSchema): string {
  // Written with the pattern, for editors and for us.
  if (typeof schema["patternErrorMessage"] === "string") return schema["patternErrorMessage"];

  const words = wordsOf(schema);
  if (words) return listed(words);
  const options = schema.anyOf ?? schema.oneOf;
  if (options)
    return options.map((option) => (typeof option === "object" ? allowedBy(option) : "")).join(" or ");

  switch (schema.type) {
    case "string":
      return "text";
    case "boolean":
      return "true or false";
    case "integer":
    case "number":
      return `a ${schema.type === "integer" ? "whole " : ""}number${bounds(schema.minimum, schema.maximum)}`;
    case "array":
      return `a list${bounds(schema.minItems, schema.maxItems, " of")}, each ${elementOf(schema)}`;
    case "object":
      if (!schema.properties) return "a map of names";
      return keysOf(schema).length > 0 ? `a map with ${listed(keysOf(schema))}` : "{}";
    default:
      return "anything";
  }
}

/** The keys that a map may have, or none if it may have any. */
export function keysOf(schema: JsonSchema): readonly string[] {
  return Object.keys(schema.properties ?? {});
}

/** The values of a closed set; nothing if the set is not closed. */
export function wordsOf(schema: JsonSchema): readonly unknown[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}

function childOf({ properties, additionalProperties, items }: JsonSchema, key: string | number): Node {
  if (typeof key === "number") return Array.isArray(items) ? items[key] : items;
  return properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
}

function elementOf({ items }: JsonSchema): string {
  return typeof items === "object" && !Array.isArray(items) ? allowedBy(items) : "anything";
}

function bounds(least: number | undefined, most: number | undefined, before = ""): string {
  if (least !== undefined && most !== undefined)
    return before ? `${before} ${least} to ${most}` : ` from ${least} to ${most}`;
  if (least !== undefined) return `${before} at least ${least}`;
  return most === undefined ? "" : `${before} at most ${most}`;
}

const listed = (words: readonly unknown[]): string => words.join(", ");

/** An example of what a schema allows, after some words; nothing if it gives none. */
export function exampleOf({ examples, items, minItems = 0 }: JsonSchema, before: string): string {
  const [example] = Array.isArray(examples) ? examples : [];
  if (example !== undefined) return before + JSON.stringify(example);
  if (typeof items !== "object" || Array.isArray(items) || minItems > 1) return "";
  const element = exampleOf(items, "");
  return element && `${before}[${element}]`;
}
