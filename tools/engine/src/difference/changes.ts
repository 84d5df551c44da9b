import type { PropertyDifference, PropertyPath } from "@eks-platform/plan";
import { isMap, type Value, type ValueMap } from "../model/values";
import { equalValues, hasParts, isAbsent, unwrapSecret } from "./equality";

/** One property that differs. */
export interface Change {
  readonly path: PropertyPath;
  readonly kind: Extract<PropertyDifference["kind"], "add" | "update" | "delete">;

  /** Absent for an addition. Secrets are unwrapped. */
  readonly old: Value | undefined;

  /** Absent for a removal. Secrets are unwrapped. */
  readonly wanted: Value | undefined;
}

/**
 * Compares two property maps, as deep as possible. Elements of lists are compared by position, as in Pulumi. Whether
 * a value is secret is no difference to a provider.
 */
export function changesBetween(old: ValueMap, wanted: ValueMap): readonly Change[] {
  return ofMaps([], old, wanted);
}

function ofMaps(path: PropertyPath, old: ValueMap, wanted: ValueMap): readonly Change[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(wanted)])].sort();
  return keys.flatMap((key) => ofValues([...path, key], old[key], wanted[key]));
}

function ofValues(path: PropertyPath, old: Value | undefined, wanted: Value | undefined): readonly Change[] {
  if (equalValues(old, wanted, "openSecrets")) return [];
  const [one, other] = [unwrapSecret(old), unwrapSecret(wanted)];
  if (isAbsent(one)) return [{ path, kind: "add", old: undefined, wanted: other }];
  if (isAbsent(other)) return [{ path, kind: "delete", old: one, wanted: undefined }];
  if (!hasParts(one) || !hasParts(other)) return [{ path, kind: "update", old: one, wanted: other }];
  if (isMap(one) && isMap(other)) return ofMaps(path, one, other);
  if (Array.isArray(one) && Array.isArray(other)) return ofLists(path, one, other);
  return [{ path, kind: "update", old: one, wanted: other }];
}

function ofLists(path: PropertyPath, old: readonly Value[], wanted: readonly Value[]): readonly Change[] {
  const longest = Math.max(old.length, wanted.length);
  return Array.from({ length: longest }, (_, index) =>
    ofValues([...path, index], old[index], wanted[index]),
  ).flat();
}
