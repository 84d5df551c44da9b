import { type Command, InvalidArgumentError, Option } from "commander";
import type { DestroyOptions, UpOptions } from "./options";
import { withPolicyOptions } from "../policy-options";
import { withStrictnessOptions } from "../strictness-options";

const upExamples = `
Examples:
  platform up dev                 make the stack, or bring it up to date
  platform preview dev            what the next \`platform up dev\` would change
  platform destroy dev            delete it again

The state is recorded under .platform, as a deployment that Pulumi would recognise. Its secrets are encrypted by the key
that lies beside it.

Exit codes:
  0    all went well
  1    a mandatory rule is broken, or something failed: what was done until then is recorded
  130  interrupted: what was done until then is recorded
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
    .summary("do in the simulated clouds what `pulumi up` would do in the real ones")
    .description(
      "Runs the program of a stack as an update of its recorded state, and records the new one. The clouds\n" +
        "are simulated, so nothing is made in them; only the code of dynamic providers really runs, without a\n" +
        "network. Each step is recorded before it begins and when it has ended.",
    );
  withStrictnessOptions(withPolicyOptions(updating))
    .option("--verbose", "show what the program prints, also if all goes well")
    .option("--typecheck", "check the types of a TypeScript program before it runs")
    .option("--allow-exec", "let the program start other programs")
    .option("--deadline <seconds>", "end a program that takes longer (default: 300)", seconds)
    .addHelpText("after", upExamples)
    .action((stack: string, given: Omit<UpOptions, keyof typeof unset>) =>
      actions.up(stack, { ...unset, ...given }),
    );

  command(program, "destroy")
    .summary("delete all that `platform up` has made in the simulated clouds")
    .description(
      "Deletes what the recorded state of a stack has, what needs another before it. The program does not run,\n" +
        "and of its code only that of dynamic providers, without a network.",
    )
    .option("--allow-exec", "let the code of dynamic providers start other programs")
    .action((stack: string, given: Omit<DestroyOptions, "full" | "allowExec">) =>
      actions.destroy(stack, { full: false, allowExec: false, ...given }),
    );
}

/** What options are if they are not given. */
const unset = {
  policyPack: [],
  full: false,
  verbose: false,
  typecheck: false,
  allowExec: false,
} as const satisfies Partial<UpOptions>;

function command(program: Command, name: string): Command {
  return program
    .command(name)
    .argument("<stack>", "the stack")
    .option(
      "-C, --cwd <dir>",
      "look for the project in this folder, or above, instead of the working directory",
    )
    .addOption(
      new Option("--format <format>", "how to write the report").choices(["text", "json"]).default("text"),
    )
    .option("--full", "show every resource and every change");
}

function seconds(value: string): number {
  const given = Number(value);
  if (Number.isFinite(given) && given > 0) return given;
  throw new InvalidArgumentError("It must be a number of seconds above 0.");
}
