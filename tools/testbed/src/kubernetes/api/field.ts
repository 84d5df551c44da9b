/** Returns the value at a path; `undefined` if there is none. */
export function getField(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

/** Returns the list at a path; empty if there is none. */
export function getList(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = getField(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Returns the text at a path; empty if there is none. */
export function getText(value: unknown, ...path: readonly string[]): string {
  const found = getField(value, ...path);
  return typeof found === "string" ? found : "";
}

/** Returns the texts of the list at a path. */
export function getTexts(value: unknown, ...path: readonly string[]): readonly string[] {
  return getList(value, ...path).filter((item) => typeof item === "string");
}

/** True for an object that is neither a list nor `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True if the object has a condition of this type with status `True`. */
export function hasCondition(object: unknown, type: string): boolean {
  return getList(object, "status", "conditions").some(
    (condition) => getText(condition, "type") === type && getText(condition, "status") === "True",
  );
}
