import { spawn } from "node:child_process";
import { UserError } from "../user-error";
import { canWatch, usageOf } from "./process-table";

/** What one run used. */
export interface Used {
  /** Most that one process held, in bytes. */
  readonly largestProcess: number;

  /** Most that all processes held at the same time, in bytes. */
  readonly allProcesses: number;

  /** Processor time of all processes. One that lived shorter than the time between two looks is not seen. */
  readonly processorSeconds: number;
}

const lookEveryMilliseconds = 20;

/** Runs Node with some words; gives the seconds that it took. Nothing else is done meanwhile. */
export async function timedRun(words: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(words);
  return (performance.now() - start) / 1000;
}

/**
 * Runs Node with some words and looks at its processes again and again; absent where they cannot be seen. Apart from the
 * timed runs, since looking takes time from what is looked at.
 */
export async function watchedRun(words: readonly string[]): Promise<Used | undefined> {
  if (!canWatch) return undefined;
  const seconds = new Map<number, number>();
  let largestProcess = 0;
  let allProcesses = 0;
  await run(words, (pid) => {
    const usage = usageOf(pid);
    largestProcess = Math.max(largestProcess, ...usage.peaks.values());
    allProcesses = Math.max(allProcesses, usage.together);
    for (const [each, used] of usage.processorSeconds)
      seconds.set(each, Math.max(used, seconds.get(each) ?? 0));
  });
  const processorSeconds = [...seconds.values()].reduce((sum, used) => sum + used, 0);
  return { largestProcess, allProcesses, processorSeconds };
}

async function run(words: readonly string[], look?: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  const { pid } = child;
  const clock = look && pid !== undefined ? setInterval(() => look(pid), lookEveryMilliseconds) : undefined;
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
