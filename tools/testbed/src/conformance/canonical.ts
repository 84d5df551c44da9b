import type { Json, JsonMap } from "./observation";

/** The text that stands for a value that nobody knows yet; it looks like a UUID, and is none. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/**
 * What differs between any two runs, even of one engine: moments, and places in the files of who runs it. `simulated` is
 * our own mark.
 */
const ofNoAccount: ReadonlySet<string> = new Set([
  "created",
  "modified",
  "sourcePosition",
  "stackTrace",
  "simulated",
]);

/** A state without what is of no account, in the one form that both engines' states have. */
export function canonicalState(state: JsonMap): JsonMap {
  const kept = Object.entries(state).filter(([key, value]) => !ofNoAccount.has(key) && !isEmpty(value));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, sets.has(key) ? sorted(canonical(value)) : canonical(value)]),
  );
}

/** A value with random ids masked, and secrets in one form. */
export function canonical(value: Json): Json {
  if (typeof value === "string") return canonicalText(value);
  if (isList(value)) return value.map(canonical);
  if (!isMap(value)) return value;
  if (value[signatureKey] === secretSignature) return canonicalSecret(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, canonical(member)]));
}

function canonicalText(text: string): string {
  return text.replace(uuid, (found) => (found === unknown ? "<unknown>" : "<uuid>"));
}

/** A secret that is laid open is compared by what it holds; a blinded one only by being a secret. */
function canonicalSecret({ plaintext, ciphertext }: JsonMap): Json {
  if (typeof plaintext !== "string") return ciphertext === undefined ? "[secret]" : "[secret]";
  // Secrets of a state are JSON inside a text.
  return { "[secret]": canonical(JSON.parse(plaintext) as Json) };
}

/** Members of a state whose order says nothing. */
const sets: ReadonlySet<string> = new Set(["dependencies", "propertyDependencies"]);

/** Lists of URNs, at any depth, in the order of the alphabet. */
function sorted(value: Json): Json {
  if (isList(value)) return value.map(String).sort();
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member ?? [])]));
}

const isEmpty = (value: Json) =>
  value === null ||
  value === "" ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
export const isMap = (value: Json): value is JsonMap =>
  typeof value === "object" && value !== null && !isList(value);
