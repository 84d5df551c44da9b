import { readFileSync } from "node:fs";

/** Ticks in a second, as Linux tells times to programs on every architecture. */
const ticksPerSecond = 100;

/**
 * Seconds of processor time that ended processes of ours have used, with what they started and waited for; absent where it
 * cannot be known.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (`cutime`, `cstime`)
 */
export function processorSecondsOfChildren(): number | undefined {
  return process.platform === "linux" ? childSeconds(readFileSync("/proc/self/stat", "utf8")) : undefined;
}

/** The processor time of children in a line of `/proc/PID/stat`. */
export function childSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // Fields 16 and 17 of the line; the first of these is the third.
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}
