/**
 * Property values as they travel between program, engine, providers and policies: plain JSON, and marker objects that
 * carry a signature. The signatures are Pulumi's (sdk/go/common/resource/sig/sig.go).
 */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;

/** A map of property values; a member that is `undefined` is absent. */
export interface ValueMap {
  readonly [key: string]: Value | undefined;
}

/** Key under which a marker object carries its signature. */
export const signatureKey = "4dabf18193072939515e22adb298388d";

/** The kinds of marker objects. */
export const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
} as const;

/** The text that stands for an unknown value. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A value that must not be shown. */
export interface SecretValue extends ValueMap {
  readonly [signatureKey]: typeof signatures.secret;
  readonly value: Value;
}

/** A value with its dependencies; unknown if it has no `value`. */
export interface OutputValue extends ValueMap {
  readonly [signatureKey]: typeof signatures.output;
  readonly value?: Value;
  readonly secret?: boolean;
  readonly dependencies?: readonly string[];
}

/** A reference to a resource. A component has no `id`; an unknown id is empty. */
export interface ResourceReference extends ValueMap {
  readonly [signatureKey]: typeof signatures.resource;
  readonly urn: string;
  readonly id?: string;
  readonly packageVersion?: string;
}

/** A file, text or address; or an archive of them. */
export interface AssetValue extends ValueMap {
  readonly [signatureKey]: typeof signatures.asset | typeof signatures.archive;
}

export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const signed = (value: Value | undefined) => (isMap(value) ? value[signatureKey] : undefined);

export const isSecret = (value: Value | undefined): value is SecretValue =>
  signed(value) === signatures.secret;
export const isOutput = (value: Value | undefined): value is OutputValue =>
  signed(value) === signatures.output;
export const isReference = (value: Value | undefined): value is ResourceReference =>
  signed(value) === signatures.resource;
export const isAsset = (value: Value | undefined): value is AssetValue =>
  signed(value) === signatures.asset || signed(value) === signatures.archive;

/** Marks a value as secret, once. */
export function makeSecret(value: Value): SecretValue {
  return isSecret(value) ? value : { [signatureKey]: signatures.secret, value };
}

/** Refers to a resource; `id` is left out for a component. */
export function makeReference(urn: string, id: string | undefined, packageVersion = ""): ResourceReference {
  return { [signatureKey]: signatures.resource, urn, ...(id === undefined ? {} : { id }), packageVersion };
}

/** Rewrites a value from its leaves up. Absent members stay absent. */
export function mapValue(value: Value, change: (value: Value) => Value): Value {
  if (Array.isArray(value)) return change(value.map((element: Value) => mapValue(element, change)));
  if (!isMap(value)) return change(value);
  return change(mapMembers(value, change));
}

/** Rewrites the members of a map, but not the map itself. */
export function mapMembers(map: ValueMap, change: (value: Value) => Value): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, member] of Object.entries(map)) {
    if (member !== undefined) result[key] = mapValue(member, change);
  }
  return result;
}

/** True if a value, or anything inside it, holds. */
export function contains(value: Value | undefined, holds: (value: Value) => boolean): boolean {
  if (value === undefined) return false;
  if (holds(value)) return true;
  if (Array.isArray(value)) return value.some((element: Value) => contains(element, holds));
  return isMap(value) && Object.values(value).some((member) => contains(member, holds));
}

export const containsUnknown = (value: Value | undefined) =>
  contains(value, (part) => part === unknown || (isOutput(part) && part.value === undefined));

export const containsSecret = (value: Value | undefined) =>
  contains(value, (part) => isSecret(part) || (isOutput(part) && part.secret === true));
