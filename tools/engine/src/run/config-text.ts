/**
 * A configuration value as the text that a program gets: texts as they are, anything structured as JSON with the keys of
 * maps in the order of the alphabet.
 */
export function configText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : jsonText(value);
}

/** JSON as Go writes a map: keys sorted, and integers of 64 bits in full, which JavaScript's own writer cannot. */
export function jsonText(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`).join(",")}}`;
}
