import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/** Reads process ids until the pipe closes, for whatever reason. Then it kills the processes and removes the folder. */
const script = `
while read -r word; do
  [ "$word" = done ] && exit
  pids="$pids $word"
done
[ -n "$pids" ] && kill -9 $pids
for attempt in 1 2 3 4 5; do
  rm -rf "$1" && exit
  sleep 1
done`;

/**
 * Ends servers and removes their folder when this process ends: on Ctrl-C, after an error, and when it is killed. A signal
 * handler covers only the first.
 */
export class Watchdog {
  /** Resolves when the watchdog itself has ended. */
  readonly exited: Promise<void>;
  private readonly shell;

  /** @param folder removed at the end */
  constructor(readonly folder: string) {
    // In a session of its own, so that Ctrl-C in the terminal does not reach it.
    this.shell = spawn("/bin/sh", ["-c", script, "watchdog", folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    // Without a shell there is no watchdog, and the servers run nevertheless.
    this.exited = new Promise((resolve) =>
      this.shell.on("error", () => resolve()).on("close", () => resolve()),
    );
    this.shell.stdin.on("error", () => {});
    this.shell.unref();
  }

  /** Adds a process to end. */
  watch(pid: number): void {
    this.shell.stdin.write(`${pid}\n`);
  }

  /** Removes the folder and ends the watchdog. The processes have ended. */
  dismiss(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    this.shell.stdin.end("done\n");
  }
}
