import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Lines of a log that an error shows. */
const tailLines = 15;

/** A server process of a control plane. */
export class Server {
  readonly name: string;
  private readonly process: ChildProcess;
  private readonly log: string;
  private readonly ended: Promise<void>;

  /**
   * @param executable what to run
   * @param args its arguments
   * @param folder working directory, and folder of the log
   */
  constructor(executable: string, args: readonly string[], folder: string) {
    this.name = basename(executable);
    this.log = join(folder, `${this.name}.log`);
    const log = openSync(this.log, "a", 0o600);
    this.process = spawn(executable, args, {
      cwd: folder,
      // Not our environment: etcd, for example, reads settings from it.
      env: { HOME: folder, TMPDIR: folder },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      this.process.on("error", () => resolve()).on("close", () => resolve());
    });
  }

  /** Absent if the process could not be started. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  /** True until the process has ended. */
  get isRunning(): boolean {
    return this.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Reads the last lines of the log. */
  readLogTail(): string {
    const lines = readFileSync(this.log, "utf8").trimEnd().split("\n");
    return lines.slice(-tailLines).join("\n");
  }

  /** Kills the process: its data is temporary. */
  async stop(): Promise<void> {
    if (this.isRunning) this.process.kill("SIGKILL");
    await this.ended;
  }
}
