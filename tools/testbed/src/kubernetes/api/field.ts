/** What stands at a path in an answer of the server; `undefined` where the path leads nowhere. */
export function getField(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

/** The list at a path; an absent one is empty. */
export function getList(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = getField(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path; an absent one is empty. */
export function getText(value: unknown, ...path: readonly string[]): string {
  const found = getField(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The texts of the list at a path. */
export function getTexts(value: unknown, ...path: readonly string[]): readonly string[] {
  return getList(value, ...path).filter((item) => typeof item === "string");
}

/** True for an object with members: no list, no `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True if the object has a condition of this type that holds. */
export function hasCondition(object: unknown, type: string): boolean {
  return getList(object, "status", "conditions").some(
    (condition) => getText(condition, "type") === type && getText(condition, "status") === "True",
  );
}
