// Runs in place of a Pulumi command whose stack was not chosen: `node require-stack.mjs COMMAND FOLDER-OF-STACK-FILES`.
// Pulumi would take the stack that is selected, which is another one on each machine.
import { findStacks } from "../src/stack-files.js";

const [command, folder] = process.argv.slice(2);
const choices = findStacks(folder).map((stack) => `  npx nx ${command} stacks -c ${stack}\n`);

process.stderr.write(
  choices.length > 0
    ? `"nx ${command} stacks" needs one of the stacks of ${folder}:\n${choices.join("")}`
    : `"nx ${command} stacks" needs a stack, and ${folder} has none. Add a file Pulumi.<name>.yaml.\n`,
);
process.exitCode = 1;
