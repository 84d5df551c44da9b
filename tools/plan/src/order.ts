/**
 * Orders keys by dependency, and by name where dependencies leave a choice. The order of the input does not matter. In a cycle,
 * the key with the fewest open dependencies comes first.
 *
 * @param needs for each key, the keys it depends on. Keys outside of `keys` are ignored
 */
export function orderByNeed(
  keys: Iterable<string>,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const remaining = new Set([...keys].sort());
  const ordered: string[] = [];
  while (remaining.size > 0) {
    const next = leastWaiting(remaining, needs);
    remaining.delete(next);
    ordered.push(next);
  }
  return ordered;
}

function leastWaiting(
  remaining: ReadonlySet<string>,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  let least = "";
  let fewest = Infinity;
  for (const key of remaining) {
    const waiting = [...(needs.get(key) ?? [])].filter((need) => need !== key && remaining.has(need)).length;
    if (waiting === 0) return key;
    if (waiting < fewest) [least, fewest] = [key, waiting];
  }
  return least;
}
