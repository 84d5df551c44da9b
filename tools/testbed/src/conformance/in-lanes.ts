/**
 * Does the same for each of some things, a few at a time, each as soon as a lane is free.
 *
 * @param lanes how many at a time, at least 1
 * @returns a promise for each, in their order; one that fails keeps none of the others from its turn
 */
export function inLanes<T, R>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<R>,
): readonly Promise<R>[] {
  const waiting: (() => void)[] = [];
  let free = lanes;
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return things.map(async (thing) => {
    await enter();
    try {
      return await work(thing);
    } finally {
      leave();
    }
  });
}
