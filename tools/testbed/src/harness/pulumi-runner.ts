import { join } from "node:path";
import { scrubEnvironment } from "@eks-platform/engine";
import { type CommandResult, runCommand } from "./command";
import type { HarnessOptions } from "./harness-options";

/** A command that had to succeed and failed. */
export class CommandError extends Error {}

/** Passphrase of the temporary stacks. Their secrets are test data. */
const passphrase = "testbed";

const defaultDeadlineSeconds = 300;

/** Runs the Pulumi CLI with a home and a backend of its own, without credentials and without network. */
export class PulumiRunner {
  private readonly closing = new AbortController();
  private proxy: string | undefined;

  /** @param folder that contains `home` and `backend` */
  constructor(
    private readonly options: Pick<HarnessOptions, "cli" | "deadlineSeconds" | "signal">,
    private readonly folder: string,
  ) {}

  /** Interrupts the running command. */
  close(): void {
    this.closing.abort();
  }

  /** Sends the `http:` requests of the engine through a proxy. */
  useProxy(address: string): void {
    this.proxy = address;
  }

  /** Runs a command in a project folder to its end. */
  run(folder: string, args: readonly string[]): Promise<CommandResult> {
    const { cli, deadlineSeconds = defaultDeadlineSeconds, signal } = this.options;
    return runCommand(cli, ["--non-interactive", ...args], {
      folder,
      environment: this.createEnvironment(),
      signal: signal === undefined ? this.closing.signal : AbortSignal.any([this.closing.signal, signal]),
      deadlineSeconds,
    });
  }

  /**
   * Runs a command that must succeed.
   *
   * @throws {CommandError} if it fails
   */
  async runOrThrow(folder: string, ...args: readonly string[]): Promise<CommandResult> {
    const result = await this.run(folder, args);
    if (result.exitCode === 0) return result;
    throw new CommandError(
      `pulumi ${args.join(" ")} failed with exit code ${result.exitCode}:\n${result.stderr}${result.stdout}`,
    );
  }

  private createEnvironment(): Readonly<Record<string, string>> {
    return scrubEnvironment({
      PULUMI_HOME: join(this.folder, "home"),
      PULUMI_BACKEND_URL: `file://${join(this.folder, "backend")}`,
      PULUMI_CONFIG_PASSPHRASE: passphrase,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_SKIP_CONFIRMATIONS: "true",
      // Enables --event-log.
      PULUMI_DEBUG_COMMANDS: "true",
      AWS_EC2_METADATA_DISABLED: "true",
      NO_COLOR: "1",
      ...(this.proxy === undefined ? {} : { HTTP_PROXY: this.proxy }),
    });
  }
}
