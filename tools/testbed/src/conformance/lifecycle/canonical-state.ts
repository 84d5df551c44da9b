import type { Json, JsonMap } from "./observation";

/** The text of an unknown value. It looks like a UUID and is none. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const assetSignature = "c44067f5952c0a294b673a41bacd8c17";

/** Members of a state that differ between any two runs, and `simulated`, which only the embedded engine sets. */
const ignoredMembers: ReadonlySet<string> = new Set([
  "created",
  "modified",
  "sourcePosition",
  "stackTrace",
  "simulated",
]);

/** Members of a state with lists of URNs whose order has no meaning. */
const unordered: ReadonlySet<string> = new Set(["dependencies", "propertyDependencies"]);

/**
 * Converts a state to a form in which the states of both engines are comparable: random ids are masked, secrets and assets
 * have one form, and empty and ignored members are absent.
 *
 * @param redact replaces the texts of known secrets
 */
export function canonicalizeState(state: JsonMap, redact = (text: string) => text): JsonMap {
  const members = Object.entries(state)
    .filter(([key]) => !ignoredMembers.has(key))
    .map(([key, value]) => {
      const form = canonicalize(value, redact);
      return [key, unordered.has(key) ? sortDependencies(form) : form] as const;
    });
  return Object.fromEntries(members.filter(([, value]) => !isEmpty(value)));
}

function canonicalize(value: Json, redact: (text: string) => string): Json {
  if (typeof value === "string") {
    return redact(value).replace(uuid, (found) => (found === unknown ? "<unknown>" : "<uuid>"));
  }
  if (isList(value)) return value.map((element) => canonicalize(element, redact));
  if (!isMap(value)) return value;
  if (value[signatureKey] === secretSignature) return canonicalizeSecret(value, redact);
  const members = Object.entries(value).map(([key, member]) => [key, canonicalize(member, redact)] as const);
  // Event logs omit the content of an asset. Its hash represents it.
  const isAsset = value[signatureKey] === assetSignature;
  return Object.fromEntries(members.filter(([key]) => !isAsset || key !== "text"));
}

/** A decrypted secret is compared by its value, an encrypted one only as a secret. */
function canonicalizeSecret({ plaintext }: JsonMap, redact: (text: string) => string): Json {
  if (typeof plaintext !== "string") return "[secret]";
  // The value of a secret is JSON text.
  return { "[secret]": canonicalize(JSON.parse(plaintext) as Json, redact) };
}

/** Sorts lists of URNs, and drops properties without dependencies. */
function sortDependencies(value: Json): Json {
  if (isList(value)) return value.map(String).sort();
  if (!isMap(value)) return value;
  const ofProperties = Object.entries(value).map(([key, urns]) => [key, sortDependencies(urns)] as const);
  return Object.fromEntries(ofProperties.filter(([, urns]) => !isEmpty(urns)));
}

const isEmpty = (value: Json) =>
  value === null ||
  value === "" ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
export const isMap = (value: Json): value is JsonMap =>
  typeof value === "object" && value !== null && !isList(value);
