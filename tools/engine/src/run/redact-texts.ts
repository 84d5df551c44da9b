/**
 * A part of a plan with known secrets blinded in every text, names of members and URNs too, so that what refers to each
 * other still does. Pulumi marks what a program reads as a secret; what it reads from secret configuration as if it were
 * plain, makes a name of, or what a provider or a rule repeats, has no mark.
 */
export function redactTexts<T>(part: T, redact: (text: string) => string): T {
  // Texts become texts, and everything else keeps its shape.
  return redactValue(part, redact) as T;
}

/** A shorter number may be a port or a size that is a secret only by chance. */
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
