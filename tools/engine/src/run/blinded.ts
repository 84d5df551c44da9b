/**
 * A part of a plan with known secrets blinded in every text, names of members and URNs too, so that what refers to each
 * other still does. Pulumi marks what a program reads as a secret; what it reads from secret configuration as if it were
 * plain, makes a name of, or what a provider or a rule repeats, has no mark.
 */
export function blinded<T>(part: T, blind: (text: string) => string): T {
  // Texts become texts, and everything else keeps its shape.
  return blindedValue(part, blind) as T;
}

/** A shorter number may be a port or a size that is a secret only by chance. */
const isTellingNumber = (value: number) => Math.abs(value) >= 100_000;

function blindedValue(value: unknown, blind: (text: string) => string): unknown {
  if (typeof value === "string") return blind(value);
  if (typeof value === "number")
    return isTellingNumber(value) && blind(String(value)) === "[secret]" ? "[secret]" : value;
  if (Array.isArray(value)) return value.map((element: unknown) => blindedValue(element, blind));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [blind(name), blindedValue(member, blind)]),
  );
}
