/**
 * Sorts by several keys, of which the first that differs decides. Texts are compared by code unit, never by locale.
 */
export function sortBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[] {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  keyed.sort((one, other) => compare(one.keys, other.keys));
  return keyed.map(({ item }) => item);
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [index, key] of one.entries()) {
    const counterpart = other[index] ?? "";
    if (key !== counterpart) return key < counterpart ? -1 : 1;
  }
  return 0;
}
