import { isDeepStrictEqual } from "node:util";
import { open, type Value, type ValueMap } from "@eks-platform/engine/clouds";

export type DifferenceKind = "add" | "delete" | "update";

/**
 * In which properties new inputs differ from old ones, by path. Secrets are laid open first: marking a value as secret
 * does not change the cloud.
 */
export function differences(olds: ValueMap, news: ValueMap): ReadonlyMap<string, DifferenceKind> {
  const found = new Map<string, DifferenceKind>();
  const visit = (old: Value | undefined, now: Value | undefined, path: string): void => {
    if (isDeepStrictEqual(old, now)) return;
    if (old === undefined) found.set(path, "add");
    else if (now === undefined) found.set(path, "delete");
    else if (isList(old) && isList(now)) {
      for (let index = 0; index < Math.max(old.length, now.length); index++) {
        visit(old[index], now[index], `${path}[${index}]`);
      }
    } else if (isMap(old) && isMap(now)) {
      for (const key of keysOf(old, now)) visit(old[key], now[key], member(path, key));
    } else found.set(path, "update");
  };
  for (const key of keysOf(olds, news)) {
    // What a provider keeps for itself among the inputs is no property of the resource.
    if (!key.startsWith("__")) visit(opened(olds[key]), opened(news[key]), member("", key));
  }
  return found;
}

const opened = (value: Value | undefined) => (value === undefined ? undefined : open(value));
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isMap = (value: Value): value is ValueMap =>
  typeof value === "object" && value !== null && !isList(value);
const keysOf = (one: ValueMap, other: ValueMap) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();

/** Keys that are no words stand in brackets, as in the paths of Pulumi. */
function member(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}
