import { type PropertyPath, parsePath } from "@eks-platform/plan";
import { isMap, type Value } from "../model/values";
import type { Change } from "./changes";

/**
 * Which properties cannot be changed in place: paths by resource type, `package:*` for every type of a package. Providers know; their Node.js packages do not, so
 * the caller has to provide them.
 */
export type ReplacingProperties = Readonly<Record<string, readonly string[]>>;

/** True if a change touches a property that cannot change in place. */
export function forcesReplacement({ path, old, wanted }: Change, patterns: readonly PropertyPath[]): boolean {
  return patterns.some((pattern) => {
    const shared = Math.min(pattern.length, path.length);
    const fits = pattern.slice(0, shared).every((part, index) => part === "*" || part === path[index]);
    // An addition or removal changes everything inside.
    const rest = pattern.slice(path.length);
    return fits && (rest.length === 0 || holds(old, rest) || holds(wanted, rest));
  });
}

/** Patterns of a type, parsed. */
export function patternsOf(properties: ReplacingProperties, type: string): readonly PropertyPath[] {
  const whole = `${type.split(":")[0] ?? ""}:*`;
  const texts = [whole, type].flatMap((key) =>
    Object.hasOwn(properties, key) ? (properties[key] ?? []) : [],
  );
  return texts.flatMap((text) => {
    const path = parsePath(text);
    return path === undefined ? [] : [path];
  });
}

/** True if something exists at a path. */
function holds(value: Value | undefined, [first, ...rest]: PropertyPath): boolean {
  if (value === undefined || value === null) return false;
  if (first === undefined) return true;
  const members = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return members.some(([key, member]: readonly [string | number, Value | undefined]) =>
    first === "*" || first === key ? holds(member, rest) : false,
  );
}
