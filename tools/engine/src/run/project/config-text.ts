/**
 * A configuration value as the text that a program gets: texts as they are, anything structured as JSON with the keys of
 * maps in the order of the alphabet.
 */
export function formatConfigValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : formatJson(value);
}

/** JSON as Go writes a map: keys sorted, and integers of 64 bits in full, which JavaScript's own writer cannot. */
export function formatJson(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatJson).join(",")}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${formatJson(member)}`).join(",")}}`;
}
