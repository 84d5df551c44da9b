import type { Command } from "commander";

/** Adds the options by which a command chooses whether answers may be invented. */
export const withStrictnessOptions = (command: Command): Command =>
  command
    .option(
      "--strict",
      "refuse function calls and stack references that nobody has answered, and logged errors (default without -C)",
    )
    .option(
      "--no-strict",
      "answer calls by the types that the SDK declares, and go on without such stacks (default with -C)",
    );
