import type { Command } from "commander";
import { type ProjectOptions, withProjectOptions } from "../options/project-options";

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
export function declareDoctor(program: Command, action: (options: ProjectOptions) => Promise<void>): void {
  const command = program
    .command("doctor")
    .summary("check the machine, the project and the recorded states")
    .description(
      "Checks engines, plugins, tools and their versions, previews all stacks, loads all policy packs, and reads\n" +
        "all recorded states and locks. Changes nothing and needs no network.",
    );
  withProjectOptions(command).addHelpText("after", examples).action(action);
}
