import { parsePath, type PropertyDifference, type PropertyPath } from "@eks-platform/plan";
import type { Difference } from "../model/difference";

/** A difference whose only reason is one that stands in no property of the resource. */
export const createReplacement = (reason: string): Difference => ({
  changedKeys: [],
  replaceKeys: [reason],
  deleteBeforeReplace: false,
});

/** A difference made of changes by path. */
export function createDifference(
  properties: Readonly<Record<string, PropertyDifference>>,
  deleteBeforeReplace = false,
): Difference {
  const replaces = Object.keys(properties).filter((path) => isReplacing(properties[path]));
  return {
    properties,
    changedKeys: rootsOf(Object.keys(properties)),
    replaceKeys: rootsOf(replaces),
    deleteBeforeReplace: replaces.length > 0 && deleteBeforeReplace,
  };
}

/** True if anything changes at all. */
export const isChange = ({ properties = {}, changedKeys, replaceKeys, isUnspecified }: Difference) =>
  isUnspecified === true || changedKeys.length + replaceKeys.length + Object.keys(properties).length > 0;

export const isReplacing = (difference: PropertyDifference | undefined) =>
  difference?.kind.endsWith("-replace") === true;

/** The same change, as one that replaces the resource. */
export function toReplacing({ kind, inputDiff }: PropertyDifference): PropertyDifference {
  switch (kind) {
    case "add":
      return { kind: "add-replace", inputDiff };
    case "delete":
      return { kind: "delete-replace", inputDiff };
    case "update":
      return { kind: "update-replace", inputDiff };
    default:
      return { kind, inputDiff };
  }
}

function rootsOf(paths: readonly string[]): readonly string[] {
  const roots = paths.map((text): PropertyPath[number] => parsePath(text)?.[0] ?? text);
  return [...new Set(roots.map(String))].sort();
}
