/**
 * Redacts known secrets in every text of a part of a plan, names of members and URNs included, so that references
 * still match. Pulumi marks what a program reads as a secret; secret configuration that is read as plain text, used
 * in a name, or repeated by a provider or a rule, has no mark.
 */
export function redactTexts<T>(part: T, redact: (text: string) => string): T {
  // Texts stay texts, and everything else keeps its structure.
  return redactValue(part, redact) as T;
}

/** A shorter number may be a port or a size that equals a secret by chance. */
const isSecretNumber = (value: number) => Math.abs(value) >= 100_000;

function redactValue(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number")
    return isSecretNumber(value) && redact(String(value)) === "[secret]" ? "[secret]" : value;
  if (Array.isArray(value)) return value.map((element: unknown) => redactValue(element, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [redact(name), redactValue(member, redact)]),
  );
}
