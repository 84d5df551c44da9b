import { readdirSync, readFileSync } from "node:fs";

/** The resource usage of a process and its descendants so far. */
export interface Usage {
  /** Peak memory of each process, in bytes. */
  readonly peaks: ReadonlyMap<number, number>;

  /** Processor time of each process, in seconds. */
  readonly processorSeconds: ReadonlyMap<number, number>;

  /** Current memory of all processes, in bytes. Shared pages count once. */
  readonly together: number;
}

/** True where processes can be sampled: on Linux, with `/proc`. */
export const canWatch = process.platform === "linux";

/** Clock ticks per second in `/proc`, the same on every architecture. */
const ticksPerSecond = 100;

/**
 * Samples a process and its descendants.
 *
 * @see https://www.kernel.org/doc/html/latest/filesystems/proc.html (`VmHWM`, `smaps_rollup`)
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (`utime`, `stime`)
 */
export function usageOf(root: number): Usage {
  const stats = statsOfAll();
  const parents = new Map([...stats].map(([pid, stat]) => [pid, parentOf(stat)] as const));
  const peaks = new Map<number, number>();
  const processorSeconds = new Map<number, number>();
  let together = 0;
  for (const pid of [root, ...descendants(root, parents)]) {
    peaks.set(pid, bytesIn(read(`/proc/${pid}/status`), "VmHWM"));
    processorSeconds.set(pid, secondsIn(stats.get(pid) ?? ""));
    together += bytesIn(read(`/proc/${pid}/smaps_rollup`), "Pss");
  }
  return { peaks, processorSeconds, together };
}

/** All descendants of a process. */
export function descendants(root: number, parents: ReadonlyMap<number, number>): readonly number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...descendants(pid, parents)]);
}

/** A line such as `VmHWM:   51234 kB`, in bytes; 0 if there is none, as of a process that has just ended. */
export function bytesIn(text: string, key: string): number {
  const [, count = "0"] = new RegExp(`^${key}:\\s+(\\d+) kB$`, "m").exec(text) ?? [];
  return Number(count) * 1024;
}

/** The parent in a line of `/proc/PID/stat`. */
export function parentOf(stat: string): number {
  return Number(fieldsOf(stat)[1] ?? 0);
}

/** The processor time in a line of `/proc/PID/stat`, of the process with all its threads, in seconds. */
export function secondsIn(stat: string): number {
  const [user = 0, system = 0] = fieldsOf(stat).slice(11, 13).map(Number);
  return (user + system) / ticksPerSecond;
}

/** The fields after the name of the process, which stands in brackets and may hold anything. */
function fieldsOf(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function statsOfAll(): ReadonlyMap<number, string> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((pid) => [Number(pid), read(`/proc/${pid}/stat`)] as const));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended between two looks.
    return "";
  }
}
