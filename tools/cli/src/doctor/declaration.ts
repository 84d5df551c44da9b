import { type Command, Option } from "commander";
import type { DoctorOptions } from "./options";

const examples = `
Examples:
  platform doctor                    this machine, and the project you stand in
  platform doctor -C ../shop         and another project
  platform doctor --format json      one document for other tools

Exit codes:
  0    nothing is broken; what is absent is needed only for more than previews
  1    something is broken
  130  interrupted
`;

/** Declares `platform doctor`. */
export function declareDoctor(program: Command, action: (options: DoctorOptions) => Promise<void>): void {
  program
    .command("doctor")
    .summary("say whether machine, project and recorded states are in order")
    .description(
      "Looks for engines, plugins, tools and their versions; previews all stacks, loads all policy packs, and\n" +
        "reads all recorded states and locks. Changes nothing, and needs no network.",
    )
    .option(
      "-C, --cwd <dir>",
      "look for the project in this folder, or above, instead of the working directory",
    )
    .addOption(
      new Option("--format <format>", "how to write the report").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", examples)
    .action(action);
}
