import { isMap, type Value, type ValueMap } from "../model/values";

/** Arguments as one text that does not depend on the order in which a program gave them. */
export function toCanonicalText(args: ValueMap): string {
  return JSON.stringify(sorted(args));
}

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map((element: Value) => sorted(element));
  if (!isMap(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.flatMap((key) => entry(key, value[key])));
}

const entry = (key: string, member: Value | undefined): [string, Value][] =>
  member === undefined ? [] : [[key, sorted(member)]];
