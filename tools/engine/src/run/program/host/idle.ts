/**
 * Resolves when Node has nothing left to do, timers included: only then does the official runner end. As there,
 * packages that register resources when the process is about to end have their turn first.
 */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    process.once("beforeExit", () => {
      // Another turn, so that whatever the others started now has ended by then.
      setImmediate(() => process.once("beforeExit", () => resolve()));
    });
  });
}
