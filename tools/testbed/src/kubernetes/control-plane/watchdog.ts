import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/** Reads process ids until our end of the pipe closes, however that comes about; then ends them and removes the folder. */
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
 * Sees to it that servers and their folder do not outlive us: not on Ctrl-C, not after an error, not when we are
 * killed. A signal handler could do the first only.
 */
export class Watchdog {
  /** Resolves when the guard itself has ended. */
  readonly exited: Promise<void>;
  readonly #shell;

  /** @param folder removed at the end */
  constructor(readonly folder: string) {
    // In a session of its own, so that Ctrl-C in our terminal does not reach it.
    this.#shell = spawn("/bin/sh", ["-c", script, "guard", folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    // Without a shell there is no guard, but the servers run all the same.
    this.exited = new Promise((resolve) =>
      this.#shell.on("error", () => resolve()).on("close", () => resolve()),
    );
    this.#shell.stdin.on("error", () => {});
    this.#shell.unref();
  }

  /** Watches over a process, too. */
  watch(pid: number): void {
    this.#shell.stdin.write(`${pid}\n`);
  }

  /** Removes the folder and goes; the processes have ended. */
  dismiss(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    this.#shell.stdin.end("done\n");
  }
}
