/** A copy of an object that lacks some of its members. */
export function omit<T extends object, K extends keyof T>(object: T, ...keys: readonly K[]): Omit<T, K> {
  const copy: Partial<T> = { ...object };
  for (const key of keys) delete copy[key];
  // Nothing is missing from the copy but what was deleted.
  return copy as Omit<T, K>;
}
