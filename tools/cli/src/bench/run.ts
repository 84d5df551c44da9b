import { spawn } from "node:child_process";
import { UserError } from "../user-error";
import { canMeasureMemory, memoryOf } from "./process-table";
import { processorSecondsOfChildren } from "./processor-time";

/** How long one run took. */
export interface Times {
  readonly wallSeconds: number;

  /** Of the process and all that it started; absent where it cannot be known. */
  readonly processorSeconds?: number;
}

/** How much memory one run took, in bytes. */
export interface Peaks {
  /** Of the process that held most. */
  readonly largest: number;

  /** Of all processes at the same time. */
  readonly together: number;
}

const sampleMilliseconds = 20;

/** Runs Node with some words and takes the time. Nothing else is done meanwhile. */
export async function timedRun(words: readonly string[]): Promise<Times> {
  const before = processorSecondsOfChildren();
  const start = performance.now();
  await run(words);
  const wallSeconds = (performance.now() - start) / 1000;
  const after = processorSecondsOfChildren();
  return {
    wallSeconds,
    ...(before === undefined || after === undefined ? {} : { processorSeconds: after - before }),
  };
}

/**
 * Runs Node with some words and looks at its memory again and again; absent where that cannot be seen. Apart from the timed
 * runs, since looking takes time from what is looked at.
 */
export async function watchedRun(words: readonly string[]): Promise<Peaks | undefined> {
  if (!canMeasureMemory) return undefined;
  let largest = 0;
  let together = 0;
  await run(words, (pid) => {
    const memory = memoryOf(pid);
    largest = Math.max(largest, ...memory.peaks.values());
    together = Math.max(together, memory.together);
  });
  return { largest, together };
}

async function run(words: readonly string[], look?: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  const { pid } = child;
  const clock = look && pid !== undefined ? setInterval(() => look(pid), sampleMilliseconds) : undefined;
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(clock));
  if (exitCode !== 0) {
    throw new UserError(
      `What is measured must succeed, but "node ${words.join(" ")}" ended with ${exitCode ?? "a signal"}. ` +
        `Run it by itself to see why.\n${complaints}`.trimEnd(),
    );
  }
}
