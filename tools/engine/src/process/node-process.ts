import { type ChildProcess, spawn } from "node:child_process";
import { Writable } from "node:stream";
import { preloadPath } from "./preload";
import { addressPipe } from "./preload/address";
import { isGuardMessage, type GuardMessage } from "./preload/messages";

/** How to start a process for third-party code. */
export interface NodeProcessOptions {
  /** Arguments for Node, the script, and its arguments; those of the executable, if there is one. */
  readonly args: readonly string[];

  /** An executable other than Node. It only exits with us if its environment loads that preload. */
  readonly executable?: string;
  readonly workingFolder: string;

  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;

  /** Gets every message that does not come from a guard. */
  readonly onMessage?: (message: unknown) => void;

  /** Ends the process. */
  readonly signal?: AbortSignal;

  /**
   * Opens a pipe for {@link NodeProcess.sendAddress}.
   *
   * @default false
   */
  readonly awaitsAddress?: boolean;
}

/** How a process ended. */
export interface ProcessEnd {
  /** Exit code; `null` if a signal ended it. */
  readonly exitCode: number | null;
  readonly endedBy: "itself" | "us";
}

/** How long output may take to arrive after the end. */
const drainMilliseconds = 1000;

/** Running processes: they end with this one. */
const running = new Set<NodeProcess>();
const stopAll = () => {
  for (const process of running) process.stop();
};

function trackProcess(started: NodeProcess): void {
  if (running.size === 0) process.once("exit", stopAll);
  running.add(started);
}

function untrackProcess(ended: NodeProcess): void {
  running.delete(ended);
  if (running.size === 0) process.removeListener("exit", stopAll);
}

/**
 * A Node process that runs third-party code. It cannot outlive us: it ends through `stop`, the signal, the exit of
 * this process and, if we are killed, when its channel to us closes.
 */
export class NodeProcess {
  /** Resolves when the process has ended and all its output has arrived. */
  readonly ended: Promise<ProcessEnd>;
  private readonly child: ChildProcess;
  private readonly refused: GuardMessage[] = [];
  private readonly listeners = new Set<(output: string) => void>();
  private printed = "";
  private stopped = false;

  constructor(options: NodeProcessOptions) {
    const {
      args,
      executable,
      workingFolder,
      environment,
      onMessage,
      signal,
      awaitsAddress = false,
    } = options;
    const nodeArguments =
      executable === undefined ? [`--require=${preloadPath("exit-with-parent")}`, ...args] : args;
    this.child = spawn(executable ?? process.execPath, nodeArguments, {
      cwd: workingFolder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe", "ipc", ...(awaitsAddress ? (["pipe"] as const) : [])],
    });
    // A process that has ended reads no more.
    this.addressPipe()?.on("error", () => undefined);
    const hear = (chunk: unknown) => {
      this.printed += String(chunk);
      for (const listener of this.listeners) listener(this.printed);
    };
    this.child.stdout?.setEncoding("utf8").on("data", hear);
    this.child.stderr?.setEncoding("utf8").on("data", hear);
    this.child.on("message", (message) => {
      if (isGuardMessage(message)) this.refused.push(message);
      else onMessage?.(message);
    });

    const stop = () => this.stop();
    trackProcess(this);
    signal?.addEventListener("abort", stop, { once: true });
    this.ended = new Promise<ProcessEnd>((resolve, reject) => {
      this.child.once("error", reject);
      // Processes that the program has started may keep its outputs open.
      this.child.once("exit", () => setTimeout(() => this.closeOutputsOnceRead(), drainMilliseconds).unref());
      this.child.once("close", (exitCode) => resolve({ exitCode, endedBy: this.stopped ? "us" : "itself" }));
    }).finally(() => {
      untrackProcess(this);
      signal?.removeEventListener("abort", stop);
    });
    // The caller that stops a process may no longer wait for it.
    this.ended.catch(() => undefined);
    if (signal?.aborted === true) this.stop();
  }

  /** The output so far, standard output and standard error. */
  get output(): string {
    return this.printed;
  }

  /** Calls back with all output, each time there is more, until the returned function is called. */
  onOutput(listener: (output: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the guards have refused so far. */
  get refusals(): readonly GuardMessage[] {
    return this.refused;
  }

  /** Sends the address that the process waits for. */
  sendAddress(address: string): void {
    this.addressPipe()?.end(address);
  }

  send(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  /** On a loaded machine the time may pass before this process gets to read: it reads what there is, and then closes. */
  private closeOutputsOnceRead(): void {
    setImmediate(() => {
      this.child.stdout?.destroy();
      this.child.stderr?.destroy();
    });
  }

  private addressPipe(): Writable | undefined {
    const pipe = this.child.stdio[addressPipe];
    return pipe instanceof Writable ? pipe : undefined;
  }

  /** Kills the process: it has nothing to save. */
  stop(): void {
    this.stopped = true;
    this.child.kill("SIGKILL");
  }
}
