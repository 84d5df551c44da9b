import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process and all that it started. */
export interface Memory {
  /** Most that any one process has held so far, in bytes; by process, since they end at different times. */
  readonly peaks: ReadonlyMap<number, number>;

  /** What all hold together now, in bytes: pages that processes share are counted once. */
  readonly together: number;
}

/** True where processes can be looked at: on Linux, by `/proc`. */
export const canMeasureMemory = process.platform === "linux";

/**
 * Looks at a process and its descendants.
 *
 * @see https://www.kernel.org/doc/html/latest/filesystems/proc.html (`VmHWM`, `smaps_rollup`)
 */
export function memoryOf(root: number): Memory {
  const parents = parentsOfAll();
  const family = [root, ...descendants(root, parents)];
  const peaks = new Map<number, number>();
  let together = 0;
  for (const pid of family) {
    peaks.set(pid, kibibytes(read(`/proc/${pid}/status`), "VmHWM"));
    together += kibibytes(read(`/proc/${pid}/smaps_rollup`), "Pss");
  }
  return { peaks, together };
}

/** The processes that a process started, theirs too. */
export function descendants(root: number, parents: ReadonlyMap<number, number>): readonly number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...descendants(pid, parents)]);
}

/** Reads a line such as `VmHWM:   51234 kB`, in bytes; 0 if there is none, as for a process that has just ended. */
export function kibibytes(text: string, key: string): number {
  const [, count = "0"] = new RegExp(`^${key}:\\s+(\\d+) kB$`, "m").exec(text) ?? [];
  return Number(count) * 1024;
}

/** The parent in a line of `/proc/PID/stat`. The name before it stands in brackets and may hold anything. */
export function parentOf(stat: string): number {
  const [, parent = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(parent);
}

function parentsOfAll(): ReadonlyMap<number, number> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((pid) => [Number(pid), parentOf(read(`/proc/${pid}/stat`))] as const));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended between two looks.
    return "";
  }
}
