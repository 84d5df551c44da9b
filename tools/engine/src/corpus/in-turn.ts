/** Processors that the corpus may use at once: each program is a process of its own beside this one. */
const atOnce = 2;

/**
 * Does the same for each of some things, a few at a time.
 *
 * @returns a promise for each, in their order; one that fails keeps none of the others from its turn
 */
export function inTurn<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): readonly Promise<R>[] {
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  return things.map((thing, index) => {
    const lane = index % atOnce;
    const done = (lanes[lane] ?? Promise.resolve()).then(() => work(thing));
    // Who waits for the result hears of the failure; the lane only goes on.
    lanes[lane] = done.catch(() => undefined);
    return done;
  });
}
