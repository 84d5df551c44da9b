import { spawn } from "node:child_process";

/** The result of a command. */
export interface CommandResult {
  /** `null` if a signal ended the command. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command runs. */
export interface CommandOptions {
  readonly folder: string;

  /** The whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;

  /** Seconds after which the command is interrupted, and killed if it ignores that. */
  readonly deadlineSeconds: number;

  /** Interrupts the command, and kills it if it ignores that. */
  readonly signal: AbortSignal;
}

/** A command exceeded its deadline. */
export class DeadlineError extends Error {}

/** Seconds between an interruption and a kill. The Pulumi CLI needs some to end its plugins. */
const graceSeconds = 10;

/** Runs a command to its end. */
export function runCommand(
  executable: string,
  args: readonly string[],
  { folder, environment, deadlineSeconds, signal }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = spawn(executable, args, {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => stdout.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => stderr.push(bytes));

    // The command must not outlive this process, even if that exits early.
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    const interrupt = () => {
      child.kill("SIGINT");
      timers.push(setTimeout(kill, graceSeconds * 1000));
    };
    signal.addEventListener("abort", interrupt, { once: true });
    let late = false;
    const timers = [
      setTimeout(() => {
        late = true;
        child.kill("SIGINT");
      }, deadlineSeconds * 1000),
      setTimeout(kill, (deadlineSeconds + graceSeconds) * 1000),
    ];
    const cleanUp = () => {
      process.off("exit", kill);
      signal.removeEventListener("abort", interrupt);
      for (const timer of timers) clearTimeout(timer);
    };

    child.on("error", (error) => {
      cleanUp();
      reject(error);
    });
    child.on("close", (exitCode) => {
      cleanUp();
      const result = {
        exitCode,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      };
      if (!late) return resolve(result);
      const output = `${result.stdout}\n${result.stderr}`.trim().slice(-2000);
      reject(
        new DeadlineError(
          `${args.join(" ")} did not end within ${deadlineSeconds} s. Its output:\n${output}`,
        ),
      );
    });
  });
}
