import { AsyncResource } from "node:async_hooks";

/**
 * Resolves when Node has nothing left to do, timers included: only then does the official runner end. As there,
 * packages that register resources when the process is about to end have their turn first, and as part of the caller's
 * run: their listeners are called in its async context.
 */
export function untilIdle(): Promise<void> {
  const run = new AsyncResource("WarmRun");
  const emit = process.emit.bind(process);
  Reflect.set(process, "emit", (event: "beforeExit", ...args: readonly unknown[]) =>
    event === "beforeExit"
      ? run.runInAsyncScope(emit, process, event, Number(args[0]))
      : Reflect.apply(emit, process, [event, ...args]),
  );

  return new Promise((resolve) => {
    const onFirst = () => {
      // Another turn, so that whoever woke up at the first has finished by the second.
      setImmediate(() => process.once("beforeExit", onSecond));
    };
    const onSecond = () => {
      Reflect.set(process, "emit", emit);
      resolve();
    };
    process.once("beforeExit", onFirst);
  });
}
