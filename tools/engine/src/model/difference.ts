import type { PropertyDifference } from "@eks-platform/plan";

/** How what a program wants of a resource differs from what the resource has. */
export interface Difference {
  /** Changes by path, as Pulumi writes paths. Absent where only the fact of a change is known. */
  readonly properties?: Readonly<Record<string, PropertyDifference>>;

  /** True if something changes, and it is unknown what. */
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
