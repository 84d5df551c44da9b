/**
 * Puts things in the order in which a story would name them: what is needed comes before what needs it, and what is
 * free to stand anywhere stands by name. The order of the input does not matter. In a circle, the one that waits for
 * the fewest others comes first.
 *
 * @param needs for each thing, the things it needs; others than `things` are passed over
 */
export function orderByNeed(
  things: Iterable<string>,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const remaining = new Set([...things].sort());
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
  for (const thing of remaining) {
    const waiting = [...(needs.get(thing) ?? [])].filter(
      (need) => need !== thing && remaining.has(need),
    ).length;
    if (waiting === 0) return thing;
    if (waiting < fewest) [least, fewest] = [thing, waiting];
  }
  return least;
}
