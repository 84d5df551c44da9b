import { type Command, Option } from "commander";
import type { DoctorOptions } from "./options";

const examples = `
Examples:
  platform doctor                    this machine and the project of the working directory
  platform doctor -C ../shop         this machine and another project
  platform doctor --format json      one document for other tools

Exit codes:
  0    nothing is broken; absent tools are not needed for previews
  1    something is broken
  130  interrupted
`;

/** Declares `platform doctor`. */
export function declareDoctor(program: Command, action: (options: DoctorOptions) => Promise<void>): void {
  program
    .command("doctor")
    .summary("check the machine, the project and the recorded states")
    .description(
      "Checks engines, plugins, tools and their versions, previews all stacks, loads all policy packs, and reads\n" +
        "all recorded states and locks. Changes nothing and needs no network.",
    )
    .option(
      "-C, --cwd <dir>",
      "look for the project in this folder, or above, instead of the working directory",
    )
    .addOption(
      new Option("--format <format>", "format of the report").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", examples)
    .action(action);
}
