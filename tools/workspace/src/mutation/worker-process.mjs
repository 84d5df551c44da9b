import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("worker.mjs", import.meta.url));

/** Long enough for any run of tests: only what blocks the process for good takes it. */
const deadlineMilliseconds = 300_000;

/** A process that runs tests with mutants, and is started again after one that it did not survive. */
export class WorkerProcess {
  #child;

  /** @param {string} folder folder of the project, which its tests expect to run in */
  constructor(folder) {
    this.folder = folder;
  }

  /** @returns {Promise<{ killedBy?: string, steps: number }>} */
  async run(job) {
    this.#child ??= fork(script, { cwd: this.folder, stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const child = this.#child;
    const ending = new AbortController();
    const timer = setTimeout(() => child.kill("SIGKILL"), deadlineMilliseconds);
    try {
      const { signal } = ending;
      const answered = once(child, "message", { signal }).then(([answer]) => answer);
      const ended = once(child, "exit", { signal }).then(() => {
        this.#child = undefined;
        return { killedBy: "the end of the process", steps: 0 };
      });
      child.send(job);
      return await Promise.race([answered, ended]).finally(() => {
        for (const waiting of [answered, ended]) waiting.catch(() => undefined);
      });
    } finally {
      clearTimeout(timer);
      ending.abort();
    }
  }

  stop() {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}
