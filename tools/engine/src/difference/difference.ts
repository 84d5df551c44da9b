import { parsePath, type PropertyDifference, type PropertyPath } from "@eks-platform/plan";

/** How what a program wants of a resource differs from what the resource has. */
export interface Difference {
  /** Changes by path, as Pulumi writes paths. Absent where only the fact of a change is known. */
  readonly properties?: Readonly<Record<string, PropertyDifference>>;

  /** True if something changes of which nobody says what it is. */
  readonly isUnspecified?: true;

  /** Top-level properties that change, sorted. */
  readonly changedKeys: readonly string[];

  /** What forces a replacement, sorted; empty if the resource can be changed in place. */
  readonly replaceKeys: readonly string[];

  /** True if the old resource must go before its replacement comes: both would have the same name. */
  readonly deleteBeforeReplace: boolean;
}

/** Nothing differs. */
export const noDifference: Difference = {
  properties: {},
  changedKeys: [],
  replaceKeys: [],
  deleteBeforeReplace: false,
};

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
