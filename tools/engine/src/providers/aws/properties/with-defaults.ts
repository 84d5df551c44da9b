import { isMap, signatureKey, type Value, type ValueMap } from "../../../model/values";

/** Merges a value with its default: maps are merged member by member, any other value overrides the default. */
export function withDefaults(given: Value | undefined, fallback: Value): Value {
  if (given === undefined) return fallback;
  if (!isPlainMap(given) || !isPlainMap(fallback)) return given;
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries({ ...fallback, ...given })) {
    const beside = fallback[name];
    if (value !== undefined) result[name] = beside === undefined ? value : withDefaults(given[name], beside);
  }
  return result;
}

/** A map that is no marker: secrets and unknowns are not looked into. */
const isPlainMap = (value: Value): value is ValueMap => isMap(value) && !(signatureKey in value);
