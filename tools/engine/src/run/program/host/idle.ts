/**
 * Resolves when Node has nothing left to do, timers included: only then does the official runner end. As there,
 * packages that register resources when the process is about to end run first.
 */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    process.once("beforeExit", () => {
      // One more tick, so that work which the other listeners have started ends first.
      setImmediate(() => process.once("beforeExit", () => resolve()));
    });
  });
}
