import { readFileSync } from "node:fs";

/** Who holds a lock. */
export interface LockOwner {
  readonly pid: number;

  /** When the process started, in a form that only it has; numbers of processes are used again. */
  readonly started: string;

  /** When the lock was taken, RFC 3339. */
  readonly since: string;

  /** Name of the machine. Of processes elsewhere nothing can be told. */
  readonly host: string;
}

/** True if the process that holds a lock may still be at work. */
export function isAlive({ pid, started, host }: LockOwner, here: string): boolean {
  if (host !== here) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process cannot be signalled, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return readProcessStart(pid) === started;
}

/** What tells a process from an earlier or later one of its number; the same for all where the system does not say. */
export function readProcessStart(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program may hold spaces and brackets; the numbers begin after its last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return `${boot}/${fields[19] ?? ""}`;
  } catch {
    return "unknown";
  }
}
