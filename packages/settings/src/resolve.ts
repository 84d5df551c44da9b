import type { Resolved } from "./declaration/given";
import type { Fields, Setting } from "./declaration/setting";
import { isMap, isPending } from "./check/values";

/** Fills the defaults of an object's fields, at every depth. What is optional and left out stays so. */
export function resolveFields<const F extends Fields>(fields: F, given: object): Resolved<F> {
  // Safe: each field has the value that its setting resolves to.
  return fill(fields, given) as Resolved<F>;
}

function fill(fields: Fields, given: object): object {
  const values = new Map(Object.entries(given));
  const resolved = Object.entries(fields).flatMap(([name, setting]) => {
    const value = values.get(name);
    if (value !== undefined) return [[name, resolveValue(setting, value)] as const];
    return "default" in setting ? [[name, resolveValue(setting, setting.default)] as const] : [];
  });
  const declared = new Set(Object.keys(fields));
  const others = [...values].filter(([name]) => !declared.has(name));
  return Object.fromEntries([...others, ...resolved]);
}

function resolveValue(setting: Setting, given: unknown): unknown {
  if (isPending(given)) return given;
  switch (setting.kind) {
    case "list":
      return Array.isArray(given) ? given.map((item) => resolveValue(setting.items, item)) : given;
    case "map":
      return isMap(given) ? mapValues(given, (value) => resolveValue(setting.values, value)) : given;
    case "object":
      // A component that fills a contract stays what it is.
      return isMap(given) && setting.open !== true ? fill(setting.fields, given) : given;
    case "union":
      return isMap(given) ? resolveOption(setting, given) : given;
    default:
      return given;
  }
}

function resolveOption(
  { tag, options }: Extract<Setting, { kind: "union" }>,
  given: Readonly<Record<string, unknown>>,
): unknown {
  if (tag === undefined) {
    return mapValues(given, (value, name) => (options[name] ? resolveValue(options[name], value) : value));
  }
  const option = options[String(given[tag])];
  const { [tag]: name, ...settings } = given;
  return option?.kind === "object" ? { [tag]: name, ...fill(option.fields, settings) } : given;
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  map: (value: T, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
