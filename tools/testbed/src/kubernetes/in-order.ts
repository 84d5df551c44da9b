/**
 * Does something to each of many, a number of them at once.
 *
 * @returns what came of each, in the order of the items
 */
export async function inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  // One iterator for all hands: each takes the next item that nobody has.
  const rest = items.entries();
  const hand = async () => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
  return results;
}
