import { spawn } from "node:child_process";
import { UserError } from "../user-error";
import { canWatch, usageOf } from "./process-table";

/** The resource usage of one run. */
export interface Used {
  /** Peak memory of the largest process, in bytes. */
  readonly largestProcess: number;

  /** Peak memory of all processes together, in bytes. */
  readonly allProcesses: number;

  /** Processor time of all processes, except those that end between two samples. */
  readonly processorSeconds: number;
}

const lookEveryMilliseconds = 20;

/** Runs Node.js and returns the duration in seconds. Nothing else runs meanwhile. */
export async function timedRun(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(args);
  return (performance.now() - start) / 1000;
}

/**
 * Runs Node.js and samples its processes. Returns `undefined` where the system does not support it. Separate from timed runs,
 * because sampling slows them down.
 *
 * @param onSample gets what has been seen so far, after each sample
 */
export async function watchedRun(
  args: readonly string[],
  onSample: (used: Used) => void = () => undefined,
): Promise<Used | undefined> {
  if (!canWatch) return undefined;
  const seconds = new Map<number, number>();
  const used = { largestProcess: 0, allProcesses: 0, processorSeconds: 0 };
  await run(args, (pid) => {
    const usage = usageOf(pid);
    used.largestProcess = Math.max(used.largestProcess, ...usage.peaks.values());
    used.allProcesses = Math.max(used.allProcesses, usage.together);
    for (const [each, time] of usage.processorSeconds)
      seconds.set(each, Math.max(time, seconds.get(each) ?? 0));
    used.processorSeconds = [...seconds.values()].reduce((sum, time) => sum + time, 0);
    onSample({ ...used });
  });
  return used;
}

async function run(args: readonly string[], look?: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const { pid } = child;
  const clock = look && pid !== undefined ? setInterval(() => look(pid), lookEveryMilliseconds) : undefined;
  let errorOutput = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errorOutput += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(clock));
  if (exitCode !== 0) {
    throw new UserError(
      `A measured command must succeed, but "node ${args.join(" ")}" ended with ${exitCode ?? "a signal"}. ` +
        `Run it by itself to see why.\n${errorOutput}`.trimEnd(),
    );
  }
}
