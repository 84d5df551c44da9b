import { type PropertyPath, parsePath } from "@eks-platform/plan";
import { omit } from "../model/omit";
import { isMap, isSecret, makeSecret, type Value, type ValueMap } from "../model/values";
import { unwrapSecret } from "./equality";

/** Inputs in which some properties have their old values. */
export interface IgnoreChangesResult {
  readonly inputs: ValueMap;

  /** Paths that could not be restored, because a parent was added or removed as a whole. */
  readonly unmatchedPaths: readonly string[];
}

/**
 * Restores old values of properties, so that their changes are ignored.
 *
 * @param paths as in `ignoreChanges`; invalid paths are ignored, as in Pulumi
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/ignorechanges/
 */
export function ignoreChanges(
  wanted: ValueMap,
  old: ValueMap,
  paths: readonly string[],
): IgnoreChangesResult {
  let inputs = wanted;
  const unmatchedPaths: string[] = [];
  for (const text of paths) {
    const path = parsePath(text);
    if (path === undefined) continue;
    const { value, done } = reset({ value: old, isSecret: false }, { value: inputs, isSecret: false }, path);
    // A map that is restored member by member stays a map.
    inputs = isMap(value) ? value : inputs;
    if (!done) unmatchedPaths.push(text);
  }
  return { inputs, unmatchedPaths };
}

/** A value on the path, and whether something around it is secret. */
interface PropertyLocation {
  readonly value: Value | undefined;
  readonly isSecret: boolean;
}

/** The restored value. Parts are restored even if others cannot be. */
interface Reset {
  readonly value: Value | undefined;
  readonly done: boolean;
}

function reset(outerOld: PropertyLocation, outerWanted: PropertyLocation, path: PropertyPath): Reset {
  const [old, wanted] = [within(outerOld), within(outerWanted)];
  const { value, done } = resetInside(old, wanted, path);
  const rewrapped = value !== undefined && isSecret(outerWanted.value) ? makeSecret(value) : value;
  return { value: rewrapped, done };
}

function resetInside(old: PropertyLocation, wanted: PropertyLocation, [first, ...rest]: PropertyPath): Reset {
  if (first === undefined) return unchanged(wanted, false);
  if (first === "*") return resetAll(old, wanted, rest);
  return typeof first === "number"
    ? resetElement(old, wanted, first, rest)
    : resetMember(old, wanted, first, rest);
}

function resetMember(
  old: PropertyLocation,
  wanted: PropertyLocation,
  key: string,
  rest: PropertyPath,
): Reset {
  const [before, after] = [old.value, wanted.value];
  const [had, has] = [isMap(before) ? before[key] : undefined, isMap(after) ? after[key] : undefined];
  if (rest.length === 0) {
    if (!isMap(after)) return unchanged(wanted, had === undefined);
    const value = had === undefined ? omit(after, key) : { ...after, [key]: kept(had, old, wanted) };
    return { value, done: true };
  }
  if (!isMap(before) || !isMap(after)) return unchanged(wanted, !isMap(before) && !isMap(after));
  if (has === undefined) return unchanged(wanted, had === undefined);
  const inner = reset({ ...old, value: had }, { ...wanted, value: has }, rest);
  return { value: { ...after, [key]: inner.value }, done: inner.done };
}

/** A list cannot grow or shrink this way: an element that only one side has cannot be restored. */
function resetElement(
  old: PropertyLocation,
  wanted: PropertyLocation,
  index: number,
  rest: PropertyPath,
): Reset {
  const [before, after] = [old.value, wanted.value];
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return unchanged(wanted, !Array.isArray(before) && !Array.isArray(after));
  }
  if (index >= before.length || index >= after.length) {
    return unchanged(wanted, rest.length === 0 && index >= before.length && index >= after.length);
  }
  const had: Value = before[index];
  if (rest.length === 0) return { value: after.with(index, kept(had, old, wanted)), done: true };
  const inner = reset({ ...old, value: had }, { ...wanted, value: after[index] }, rest);
  return { value: after.with(index, inner.value), done: inner.done };
}

function resetAll(old: PropertyLocation, wanted: PropertyLocation, rest: PropertyPath): Reset {
  const [before, after] = [old.value, wanted.value];
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return unchanged(wanted, rest.length === 0);
    const inner = after.map((element: Value, index) =>
      index >= before.length
        ? { value: element, done: true }
        : resetOne({ ...old, value: before[index] }, { ...wanted, value: element }, rest),
    );
    const done = before.length === after.length && inner.every((element) => element.done);
    return { value: inner.flatMap(({ value }) => (value === undefined ? [] : [value])), done };
  }
  if (!isMap(after)) return unchanged(wanted, false);
  if (!isMap(before)) return unchanged(wanted, rest.length === 0);
  if (rest.length === 0) {
    const members = Object.entries(before).flatMap(([key, had]) =>
      had === undefined ? [] : [[key, kept(had, old, wanted)] as const],
    );
    return { value: Object.fromEntries(members), done: true };
  }
  const result: Record<string, Value | undefined> = { ...after };
  let done = true;
  for (const [key, had] of Object.entries(before)) {
    const has = after[key];
    const inner =
      has === undefined
        ? { value: has, done: false }
        : reset({ ...old, value: had }, { ...wanted, value: has }, rest);
    result[key] = inner.value;
    done &&= inner.done;
  }
  return { value: result, done };
}

function resetOne(old: PropertyLocation, wanted: PropertyLocation, rest: PropertyPath): Reset {
  if (rest.length > 0) return reset(old, wanted, rest);
  return { value: old.value === undefined ? undefined : kept(old.value, old, wanted), done: true };
}

const unchanged = ({ value }: PropertyLocation, done: boolean): Reset => ({ value, done });

const within = ({ value, isSecret: around }: PropertyLocation): PropertyLocation => ({
  value: unwrapSecret(value),
  isSecret: around || isSecret(value),
});

/** A secret stays secret, even inside something that is not. */
const kept = (value: Value, old: PropertyLocation, wanted: PropertyLocation): Value =>
  old.isSecret && !wanted.isSecret ? makeSecret(value) : value;
