import type { ChildProcess } from "node:child_process";

/** The processes that a host has started and that still run. */
export class Children {
  readonly #running = new Set<ChildProcess>();

  add(child: ChildProcess): void {
    this.#running.add(child);
    child.once("close", () => this.#running.delete(child));
  }

  stop(): void {
    for (const child of this.#running) child.kill("SIGTERM");
  }
}
