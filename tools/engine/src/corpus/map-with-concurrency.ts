/** Processors that the corpus may use at once: each program is a process of its own in addition to this one. */
const concurrency = 2;

/**
 * Maps items asynchronously, a few at a time.
 *
 * @returns a promise for each, in order; one that fails delays none of the others
 */
export function mapWithConcurrency<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
): readonly Promise<R>[] {
  const queues: Promise<unknown>[] = Array.from({ length: concurrency }, () => Promise.resolve());
  return things.map((thing, index) => {
    const slot = index % concurrency;
    const done = (queues[slot] ?? Promise.resolve()).then(() => work(thing));
    // The caller gets the failure; the queue continues.
    queues[slot] = done.catch(() => undefined);
    return done;
  });
}
