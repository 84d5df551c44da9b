import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { declareDoctor } from "./doctor/declaration";
import { Interruption } from "./interruption";
import { declarePreview } from "./preview/declaration";
import { declareRehearse } from "./rehearse/declaration";
import type { CliContext } from "./cli-context";
import { declareUpdates } from "./update/declaration";
import { UserError } from "./user-error";

/**
 * Runs `platform` and returns its exit code: 0 on success, 1 on failure, 130 if the user interrupted.
 *
 * @param args command-line arguments, without the names of Node.js and of the program
 */
export async function platform(args: readonly string[], context: CliContext): Promise<number> {
  const { stderr, signal } = context;
  let exitCode = 0;
  let isWatching = false;
  const program = declareProgram(context);
  declarePreview(program, async (stacks, options) => {
    // Loaded only now, so that help and usage errors appear immediately.
    const { preview } = await import("./preview/preview.js");
    isWatching = options.watch;
    exitCode = await preview(stacks, options, context);
  });
  declareUpdates(program, {
    up: async (stack, options) => {
      const { up } = await import("./update/update-command.js");
      exitCode = await up(stack, options, context);
    },
    destroy: async (stack, options) => {
      const { destroy } = await import("./update/update-command.js");
      exitCode = await destroy(stack, options, context);
    },
  });

  declareDoctor(program, async (options) => {
    const { doctor } = await import("./doctor/doctor.js");
    exitCode = await doctor(options, context);
  });

  declareRehearse(program, async (stack, options) => {
    const { rehearse } = await import("./rehearse/rehearse-command.js");
    exitCode = await rehearse(stack, options, context);
  });

  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (signal.aborted) return interrupted(signal.reason, context);
    // Commander has already reported the error. Help and version end here too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    stderr.write(error instanceof UserError ? `${error.message}\n` : unexpected(error));
    return 1;
  }
  // An interrupt is how a watch ends.
  return signal.aborted && !isWatching ? interrupted(signal.reason, context) : exitCode;
}

function declareProgram({ stdout, stderr }: CliContext): Command {
  return new Command("platform")
    .description("Previews, policy checks and rehearsals of Pulumi programs before `pulumi up`.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show usage")
    .helpCommand("help [command]", "show the usage of a command")
    .showHelpAfterError("Run `platform help` to see the usage.")
    .configureOutput({
      writeOut: stdout.write,
      writeErr: stderr.write,
      getOutHelpWidth: () => stdout.columns ?? 110,
      getErrHelpWidth: () => stderr.columns ?? 110,
    })
    .exitOverride();
}

function interrupted(reason: unknown, { stderr }: CliContext): number {
  stderr.write("Interrupted.\n");
  return reason instanceof Interruption ? reason.exitCode : 1;
}

/** A bug of ours, with the details for a bug report. */
function unexpected(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `platform failed because of a bug:\n${details}\n`;
}

/** Version of this package, from its own `package.json`. */
function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}
