import { isMap, isScalar } from "yaml";
import { PreviewError } from "../../errors/preview-error";
import { entries, toJson, type YamlFile } from "../../yaml/yaml-map";

/** Types that a project can declare for its configuration. */
export const configTypes = ["string", "boolean", "integer", "array", "object"] as const;
export type ConfigType = (typeof configTypes)[number];

/** One configuration key that `Pulumi.yaml` declares. */
export interface DeclaredConfig {
  /** `namespace:key`. */
  readonly key: string;

  /** Absent if the project names no type: then any value is valid. */
  readonly type?: ConfigType;

  /** Type of the elements of an array. */
  readonly items?: ConfigType;

  /** Default for stacks that do not set the key. */
  readonly value?: unknown;
  readonly secret: boolean;

  /** True if every stack must set it. */
  readonly required: boolean;

  /** Where it is declared, as `file:line:column`. */
  readonly position: string;
}

/**
 * Reads `config` of `Pulumi.yaml`: the short form `key: value` and the long form with `type`, `default`, `value`,
 * `items`, `secret`.
 *
 * @throws PreviewError with every invalid declaration
 */
export function readDeclaredConfig({ map, at }: YamlFile, project: string): readonly DeclaredConfig[] {
  const problems: string[] = [];
  const asType = (node: unknown, key: string): ConfigType | undefined => {
    const given = toJson(node);
    const type = configTypes.find((candidate) => candidate === given);
    if (given !== null && type === undefined) {
      const allowed = configTypes.join(", ");
      problems.push(
        `  - ${at(node)}: the type of ${key} is ${JSON.stringify(given)} but must be one of ${allowed}.`,
      );
    }
    return type;
  };

  const declared = entries(map.get("config")).map(({ name, key, value }): DeclaredConfig => {
    const full = name.includes(":") ? name : `${project}:${name}`;
    const position = at(key);
    if (!isMap(value)) return { key: full, value: toJson(value), secret: false, required: false, position };

    const type = asType(value.get("type", true), full);
    const items = asType(value.getIn(["items", "type"], true), `the items of ${full}`);
    const chosen: unknown = value.get("value", true) ?? value.get("default", true);
    const hasValue = chosen !== undefined && !(isScalar(chosen) && chosen.value === null);
    return {
      key: full,
      ...(type === undefined ? {} : { type }),
      ...(items === undefined ? {} : { items }),
      ...(hasValue ? { value: toJson(chosen) } : {}),
      secret: value.get("secret") === true,
      // Stacks must set keys of the project only; providers check the keys of packages.
      required: !hasValue && full.startsWith(`${project}:`),
      position,
    };
  });

  if (problems.length > 0)
    throw new PreviewError(`The configuration that the project declares:\n${problems.join("\n")}`);
  return declared;
}

/** Describes the type that a key must have. */
export function describeType({ type, items }: DeclaredConfig): string {
  if (type === undefined) return "any value";
  return type === "array" && items !== undefined ? `array of ${items}` : type;
}

/** True if a value, given as the configuration's text, is of the declared type. */
export function isOfType(text: string, type: ConfigType | undefined, items?: ConfigType): boolean {
  switch (type) {
    case undefined:
    case "string":
      return true;
    case "boolean":
      return text === "true" || text === "false";
    case "integer":
      return /^[+-]?\d+$/.test(text);
    case "array": {
      const value = parseJson(text);
      const holds = (element: unknown) =>
        typeof element === "string"
          ? isOfType(element, items)
          : items !== "string" && isOfType(JSON.stringify(element), items);
      return Array.isArray(value) && value.every(holds);
    }
    case "object": {
      const value = parseJson(text);
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
