import {
  type IntegerSetting,
  type ListSetting,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";

/** What a setting allows, completing "must be ...": "a whole number from 1 to 450". */
export function allowedBy(setting: Setting): string {
  switch (setting.kind) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number${numberBounds(setting)}`;
    case "string":
      return setting.format.name;
    case "enum":
      return valuesOf(setting).join(", ");
    case "literal":
      return "given as its name alone";
    case "list":
      return `a list${lengthBounds(setting)}, each ${allowedBy(setting.items)}`;
    case "map":
      return "a map of names";
    case "object":
      return fieldNames(setting.fields);
    case "union":
      return unionNames(setting);
    case "json":
      return "anything";
  }
}

/** An example of what a setting allows; nothing if none is known. */
export function exampleOf(setting: Setting): unknown {
  switch (setting.kind) {
    case "string":
      return setting.format.example;
    case "list": {
      const item = (setting.minItems ?? 0) > 1 ? undefined : exampleOf(setting.items);
      return item === undefined ? undefined : [item];
    }
    default:
      return undefined;
  }
}

function numberBounds({ min, max }: IntegerSetting): string {
  return ` from ${min} to ${max}`;
}

function lengthBounds({ minItems, maxItems }: ListSetting): string {
  if (minItems !== undefined && maxItems !== undefined) return ` of ${minItems} to ${maxItems}`;
  if (minItems !== undefined) return ` of at least ${minItems}`;
  return maxItems === undefined ? "" : ` of at most ${maxItems}`;
}

function fieldNames(fields: Readonly<Record<string, Setting>>): string {
  const names = Object.keys(fields);
  return names.length === 0 ? "{}" : `a map with ${names.join(", ")}`;
}

function unionNames({ tag, options }: UnionSetting): string {
  const names = Object.keys(options);
  if (tag !== undefined) return `a map whose ${tag} is ${names.join(" or ")}`;
  const literals = names.filter((name) => options[name]?.kind === "literal");
  const maps = names.filter((name) => options[name]?.kind !== "literal").map((name) => `{ ${name}: … }`);
  return [...literals, ...maps].join(" or ");
}
