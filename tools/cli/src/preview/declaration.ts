import { type Command, InvalidArgumentError, Option } from "commander";
import type { PreviewOptions } from "./options";
import { withPolicyOptions } from "../policy-options";
import { withStrictnessOptions } from "../strictness-options";

/** What to do when the command is given. */
export type PreviewAction = (stacks: readonly string[], options: PreviewOptions) => Promise<void>;

const examples = `
Examples:
  platform preview                                all environments, with the policies of the project
  platform preview prod --full                    one environment, with every resource
  platform preview --format json > plan.json      one document for other tools
  platform preview -C ../shop dev                 another Pulumi project, as it stands
  platform preview dev --policy-pack ../rules     policies from elsewhere
  platform preview --base plan.json               what has changed since an earlier plan
  platform preview dev --engine pulumi            what \`pulumi preview\` says, with your backend and credentials
  platform preview --engine pulumi --clouds simulated    Pulumi's engine, with neither

Exit codes:
  0    nothing stops a deployment
  1    a mandatory rule is broken, a program failed, or nothing could be previewed
  130  interrupted
`;

/** Declares `platform preview`. */
export function declarePreview(program: Command, action: PreviewAction): void {
  const command = program
    .command("preview")
    .summary("say what `pulumi up` would do, and what the policies think of it")
    .description(
      "Runs the programs of stacks against an embedded engine that simulates the clouds, and judges the plan by\n" +
        "policies. Needs no Pulumi CLI, no credentials and no network; changes nothing. With --engine pulumi, the\n" +
        "Pulumi CLI answers instead, and the report is the same: to compare before you trust.",
    )
    .argument("[stack...]", "stacks to preview; all that have a configuration file if none is named")
    .option(
      "-C, --cwd <dir>",
      "look for the project in this folder, or above, instead of the working directory",
    );
  withPolicyOptions(command)
    .addOption(
      new Option("--format <format>", "how to write the report").choices(["text", "json"]).default("text"),
    )
    .addOption(
      new Option("--engine <engine>", "who answers: the embedded engine, or the Pulumi CLI on this machine")
        .choices(["offline", "pulumi"])
        .default("offline"),
    )
    .addOption(
      new Option(
        "--clouds <clouds>",
        "whom the Pulumi CLI asks: your clouds, with your backend, plugins and credentials (the default), or simulated ones",
      ).choices(["real", "simulated"]),
    )
    .addOption(
      new Option(
        "--mode <mode>",
        "values that only the cloud knows: simulated, or unknown as in a first preview (default: known)",
      ).choices(["known", "parity"]),
    )
    .addOption(
      new Option(
        "--base <file>",
        "compare with an earlier plan, or with what `pulumi stack export` printed",
      ).conflicts("fresh"),
    )
    .option("--fresh", "plan as if nothing existed, whatever state is recorded");
  withStrictnessOptions(command)
    .option("--output <file>", "write the report to a file instead of standard output")
    .option("--full", "show every resource and every excused violation")
    .option("--verbose", "show what the programs print, also if all goes well")
    .option("--typecheck", "check the types of a TypeScript program before it runs")
    .option("--allow-exec", "let the program start other programs")
    .option("--no-plugins", "build components by their models, even if their plugins are installed")
    .option("--trust-plugins", "use plugins that nothing can watch over, too: they may reach the network")
    .option("--deadline <seconds>", "end a program that takes longer (default: 300)", seconds)
    .option(
      "--plain",
      "run programs as Pulumi's own runner does, without the accelerator: slower, same result",
    )
    .addHelpText("after", examples)
    .action((stacks: string[], given: Omit<PreviewOptions, keyof typeof unset>) =>
      action(stacks, { ...unset, ...given }),
    );
}

/** What options are if they are not given. Commander would print these in its help, where they go without saying. */
const unset = {
  policyPack: [],
  fresh: false,
  full: false,
  verbose: false,
  plain: false,
  typecheck: false,
  allowExec: false,
  trustPlugins: false,
} as const satisfies Partial<PreviewOptions>;

function seconds(value: string): number {
  const given = Number(value);
  if (Number.isFinite(given) && given > 0) return given;
  throw new InvalidArgumentError("It must be a number of seconds above 0.");
}
