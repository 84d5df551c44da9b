import type { Command } from "commander";
import type { DestroyOptions, UpOptions } from "./options";
import { withPolicyOptions } from "../options/policy-options";
import { withProgramOptions } from "../options/program-options";
import { withProjectOptions } from "../options/project-options";
import { withStrictnessOptions } from "../options/strictness-options";

const upExamples = `
Examples:
  platform up dev                 create or update the stack
  platform preview dev            what the next \`platform up dev\` would change
  platform destroy dev            delete it

The state is recorded under .platform, in Pulumi's deployment format. Its secrets are encrypted with the key
beside it.

Exit codes:
  0    success
  1    a mandatory rule is violated, or the run failed: completed steps are recorded
  130  interrupted: completed steps are recorded
`;

/** Declares `platform up` and `platform destroy`. */
export function declareUpdates(
  program: Command,
  actions: {
    readonly up: (stack: string, options: UpOptions) => Promise<void>;
    readonly destroy: (stack: string, options: DestroyOptions) => Promise<void>;
  },
): void {
  const updating = command(program, "up")
    .summary("update a stack in the simulated clouds, as `pulumi up` would in real ones")
    .description(
      "Runs the program of a stack as an update of its recorded state, and records the new state. The clouds\n" +
        "are simulated, and no real resource is created. Only the code of dynamic providers runs, without a\n" +
        "network. Each step is recorded before it starts and when it has ended.",
    );
  withProgramOptions(withStrictnessOptions(withPolicyOptions(updating)))
    .option("--verbose", "show the output of the program even if it succeeds")
    .addHelpText("after", upExamples)
    .action((stack: string, given: Omit<UpOptions, keyof typeof unset>) =>
      actions.up(stack, { ...unset, ...given }),
    );

  command(program, "destroy")
    .summary("delete everything that `platform up` created in the simulated clouds")
    .description(
      "Deletes the resources in the recorded state of a stack, dependants first. The program does not run, except\n" +
        "for the code of dynamic providers, without a network.",
    )
    .option("--allow-exec", "allow the code of dynamic providers to start other programs")
    .action((stack: string, given: Omit<DestroyOptions, "full" | "allowExec">) =>
      actions.destroy(stack, { full: false, allowExec: false, ...given }),
    );
}

/** Defaults. Not declared in Commander, which would print obvious defaults in its help. */
const unset = {
  policyPack: [],
  full: false,
  verbose: false,
  typecheck: false,
  allowExec: false,
} as const satisfies Partial<UpOptions>;

function command(program: Command, name: string): Command {
  return withProjectOptions(program.command(name).argument("<stack>", "the stack")).option(
    "--full",
    "show every resource and every change",
  );
}
