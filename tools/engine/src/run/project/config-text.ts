/** A configuration value as the text that a program gets: texts unchanged, structures as JSON with sorted keys. */
export function formatConfigValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : formatJson(value);
}

/** JSON as Go writes a map: keys sorted, and 64-bit integers in full, which `JSON.stringify` cannot write. */
export function formatJson(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatJson).join(",")}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${formatJson(member)}`).join(",")}}`;
}
