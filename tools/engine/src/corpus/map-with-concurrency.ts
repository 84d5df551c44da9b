/** Processors that the corpus may use at once: each program is a process of its own beside this one. */
const concurrency = 2;

/**
 * Does the same for each of some things, a few at a time.
 *
 * @returns a promise for each, in their order; one that fails keeps none of the others from its turn
 */
export function mapWithConcurrency<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
): readonly Promise<R>[] {
  const queues: Promise<unknown>[] = Array.from({ length: concurrency }, () => Promise.resolve());
  return things.map((thing, index) => {
    const slot = index % concurrency;
    const done = (queues[slot] ?? Promise.resolve()).then(() => work(thing));
    // Who waits for the result hears of the failure; the lane only goes on.
    queues[slot] = done.catch(() => undefined);
    return done;
  });
}
