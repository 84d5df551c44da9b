/** Whether a string matches a pattern, in which `*` matches any string and every other character matches itself. */
export function matchesGlob(pattern: string, text: string): boolean {
  const literal = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "s").test(text);
}
