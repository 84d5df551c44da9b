import type { Command } from "commander";

/** Options of every command that may generate answers. */
export interface StrictnessOptions {
  /** Absent if neither `--strict` nor `--no-strict` is given. */
  readonly strict?: boolean;
}

/** Adds the options that decide whether answers without a fixture may be generated. */
export const withStrictnessOptions = (command: Command): Command =>
  command
    .option(
      "--strict",
      "fail on function calls and stack references without an answer, and on logged errors (default without -C)",
    )
    .option(
      "--no-strict",
      "generate answers from the types of the SDK, and continue without such stacks (default with -C)",
    );
