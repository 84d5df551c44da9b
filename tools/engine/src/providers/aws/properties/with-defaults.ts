import { isMap, signatureKey, type Value, type ValueMap } from "../../../model/values";

/** A value with what a default has beside it: maps are filled up member by member, anything else is taken as it is. */
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
