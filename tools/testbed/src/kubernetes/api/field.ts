/** What stands at a path in an answer of the server; `undefined` where the path leads nowhere. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

/** The list at a path; an absent one is empty. */
export function list(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path; an absent one is empty. */
export function text(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The texts of the list at a path. */
export function texts(value: unknown, ...path: readonly string[]): readonly string[] {
  return list(value, ...path).filter((item) => typeof item === "string");
}

/** True for an object with members: no list, no `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True if the object has a condition of this type that holds. */
export function holds(object: unknown, type: string): boolean {
  return list(object, "status", "conditions").some(
    (condition) => text(condition, "type") === type && text(condition, "status") === "True",
  );
}
