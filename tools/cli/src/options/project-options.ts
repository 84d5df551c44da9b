import { type Command, Option } from "commander";

/** Format of a report. */
export type Format = "text" | "json";

/** Options of every command that works on a project. */
export interface ProjectOptions {
  /** Where to search for the project instead of the working directory. */
  readonly cwd?: string;

  /** @default "text" */
  readonly format: Format;
}

/** Adds the options of {@link ProjectOptions}. */
export const withProjectOptions = (command: Command): Command =>
  command
    .option(
      "-C, --cwd <dir>",
      "search for the project in this folder, or above, instead of the working directory",
    )
    .addOption(
      new Option("--format <format>", "format of the report").choices(["text", "json"]).default("text"),
    );
