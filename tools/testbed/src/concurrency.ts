/**
 * Starts the same work for each item in order, with a bounded number in progress. An item that fails does not stop the others.
 *
 * @param limit how many are in progress at once, at least 1
 * @returns a promise for each item, in their order
 */
export function startConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): readonly Promise<R>[] {
  const waiting: (() => void)[] = [];
  let free = limit;
  const acquire = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const release = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return items.map(async (item) => {
    await acquire();
    try {
      return await work(item);
    } finally {
      release();
    }
  });
}

/**
 * Does the same work for each item, with a bounded number in progress.
 *
 * @param limit how many are in progress at once, at least 1
 * @returns the results, in the order of the items
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  return Promise.all(startConcurrently(items, limit, work));
}
