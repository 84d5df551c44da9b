import { Command, CommanderError } from "commander";
import { declareDoctor } from "./doctor/declaration";
import { Interruption } from "./interruption";
import { declarePreview } from "./preview/declaration";
import { declareRehearse } from "./rehearse/declaration";
import type { Surroundings } from "./surroundings";
import { declareUpdates } from "./update/declaration";
import { UserError } from "./user-error";
import { version } from "./version";

/**
 * Runs `platform` and gives its exit code: 0 if all is well, 1 if not, 130 if the user interrupted.
 *
 * @param words the arguments, without the names of Node and of the program
 */
export async function platform(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stderr, interruption } = surroundings;
  let exitCode = 0;
  const program = declareProgram(surroundings);
  declarePreview(program, async (stacks, options) => {
    // Loaded only now, so that help and refusals come at once.
    const { preview } = await import("./preview/preview.js");
    exitCode = await preview(stacks, options, surroundings);
  });
  declareUpdates(program, {
    up: async (stack, options) => {
      const { up } = await import("./update/update-command.js");
      exitCode = await up(stack, options, surroundings);
    },
    destroy: async (stack, options) => {
      const { destroy } = await import("./update/update-command.js");
      exitCode = await destroy(stack, options, surroundings);
    },
  });

  declareDoctor(program, async (options) => {
    const { doctor } = await import("./doctor/doctor.js");
    exitCode = await doctor(options, surroundings);
  });

  declareRehearse(program, async (stack, options) => {
    const { rehearse } = await import("./rehearse/rehearse-command.js");
    exitCode = await rehearse(stack, options, surroundings);
  });

  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (interruption.aborted) return interrupted(interruption.reason, surroundings);
    // Commander has said already what is wrong; help and version come this way too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    stderr.write(error instanceof UserError ? `${error.message}\n` : unexpected(error));
    return 1;
  }
  return interruption.aborted ? interrupted(interruption.reason, surroundings) : exitCode;
}

function declareProgram({ stdout, stderr }: Surroundings): Command {
  return new Command("platform")
    .description("The answer before `pulumi up`.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "say how it is used")
    .helpCommand("help [command]", "say how a command is used")
    .showHelpAfterError("Run `platform help` to see how it is used.")
    .configureOutput({
      writeOut: stdout.write,
      writeErr: stderr.write,
      getOutHelpWidth: () => stdout.columns ?? 110,
      getErrHelpWidth: () => stderr.columns ?? 110,
    })
    .exitOverride();
}

function interrupted(reason: unknown, { stderr }: Surroundings): number {
  stderr.write("Interrupted.\n");
  return reason instanceof Interruption ? reason.exitCode : 1;
}

/** A mistake of ours, for a bug report. */
function unexpected(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `platform failed by a mistake of its own:\n${details}\n`;
}
