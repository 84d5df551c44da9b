import { readFileSync } from "node:fs";

/** The process that holds a lock. */
export interface LockOwner {
  readonly pid: number;

  /** When the process started, in a unique form; process ids are reused. */
  readonly started: string;

  /** When the lock was acquired, RFC 3339. */
  readonly since: string;

  /** Name of the machine. Processes on other machines cannot be checked. */
  readonly host: string;
}

/** True if the process that holds a lock may still be running. */
export function isAlive({ pid, started, host }: LockOwner, here: string): boolean {
  if (host !== here) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process cannot be signalled, but exists.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return readProcessStart(pid) === started;
}

/** Identifies a process among others with the same id; constant where the system has no such information. */
export function readProcessStart(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program may contain spaces and brackets; the numbers begin after its last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return `${boot}/${fields[19] ?? ""}`;
  } catch {
    return "unknown";
  }
}
