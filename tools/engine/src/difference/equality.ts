import {
  isAsset,
  isMap,
  isReference,
  isSecret,
  signatureKey,
  unknown,
  type Value,
  type ValueMap,
} from "../model/values";

/** Stands for an unreadable secret: in plans, and in states with another encryption. */
export const redactedValue = "[secret]";

/** Whether it counts as a change that a value becomes secret, or stops being one. */
export type SecretComparison = "markedSecrets" | "openSecrets";

/**
 * True if two values are equal to Pulumi: null and undefined are equal, assets are compared by hash, and references
 * by what they refer to. An unreadable secret is equal to any value.
 */
export function equalValues(
  old: Value | undefined,
  wanted: Value | undefined,
  secrets: SecretComparison,
): boolean {
  const [one, other] = secrets === "openSecrets" ? [unwrapSecret(old), unwrapSecret(wanted)] : [old, wanted];
  if (isRedacted(one)) return true;
  if (isAbsent(one) || isAbsent(other)) return isAbsent(one) && isAbsent(other);
  if (isSecret(one) || isSecret(other)) {
    return isSecret(one) && isSecret(other) && equalValues(one.value, other.value, secrets);
  }
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((element: Value, index) => equalValues(element, other[index], secrets))
    );
  }
  if (!isMap(one)) return one === other;
  return isMap(other) && equalMaps(comparable(one), comparable(other), secrets);
}

/** True if two maps have equal members. */
export function equalMaps(old: ValueMap, wanted: ValueMap, secrets: SecretComparison): boolean {
  const keys = new Set([...Object.keys(old), ...Object.keys(wanted)]);
  return [...keys].every((key) => equalValues(old[key], wanted[key], secrets));
}

/** True for a value that has parts to compare: a list or a map, but no marker. */
export const hasParts = (value: Value | undefined): value is readonly Value[] | ValueMap =>
  Array.isArray(value) || (isMap(value) && !(signatureKey in value));

export const isAbsent = (value: Value | undefined) => value === undefined || value === null;

const isRedacted = (value: Value | undefined) =>
  value === redactedValue || (isSecret(value) && value.value === redactedValue);

/** The value inside a secret; unknown for one without a value. */
export function unwrapSecret(value: Value | undefined): Value | undefined {
  return isSecret(value) ? unwrapSecret(value.value ?? unknown) : value;
}

/** The members of a marker that identify it. */
function comparable(map: ValueMap): ValueMap {
  if (isReference(map)) return { urn: map.urn, id: map.id };
  const { [signatureKey]: signature, hash } = map;
  return isAsset(map) && hash !== undefined ? { signature, hash } : map;
}
