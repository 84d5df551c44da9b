import type { ChildProcess } from "node:child_process";

/** The running child processes of a host. */
export class Children {
  private readonly running = new Set<ChildProcess>();

  add(child: ChildProcess): void {
    this.running.add(child);
    child.once("close", () => this.running.delete(child));
  }

  stop(): void {
    for (const child of this.running) child.kill("SIGTERM");
  }
}
