import { type Command, Option } from "commander";
import { withPolicyOptions } from "../options/policy-options";
import { withProgramOptions } from "../options/program-options";
import { withProjectOptions } from "../options/project-options";
import { withStrictnessOptions } from "../options/strictness-options";
import type { PreviewOptions } from "./options";

/** Runs the command. */
export type PreviewAction = (stacks: readonly string[], options: PreviewOptions) => Promise<void>;

const examples = `
Examples:
  platform preview                                all environments, with the policies of the project
  platform preview prod --full                    one environment, with every resource
  platform preview --format json > plan.json      one document for other tools
  platform preview -C ../shop dev                 another Pulumi project, as it stands
  platform preview dev --policy-pack ../rules     policies from elsewhere
  platform preview --watch                        the answer after each save
  platform preview --base plan.json               changes since an earlier plan
  platform preview dev --engine pulumi            \`pulumi preview\`, with your backend and credentials
  platform preview --engine pulumi --clouds simulated    Pulumi's engine, without either

Exit codes:
  0    nothing blocks a deployment
  1    a mandatory rule is violated, a program failed, or nothing could be previewed
  130  interrupted
`;

/** Declares `platform preview`. */
export function declarePreview(program: Command, action: PreviewAction): void {
  const command = program
    .command("preview")
    .summary("show what `pulumi up` would do, and which policies it violates")
    .description(
      "Runs the programs of stacks against an embedded engine that simulates the clouds, and evaluates policies\n" +
        "on the plan. Needs no Pulumi CLI, no credentials and no network, and changes nothing. With --engine pulumi,\n" +
        "the same report comes from the Pulumi CLI, so that you can compare both.",
    )
    .argument("[stack...]", "stacks to preview (default: all stacks with a configuration file)");
  withPolicyOptions(withProjectOptions(command))
    .addOption(
      new Option("--engine <engine>", "the embedded engine, or the Pulumi CLI on this machine")
        .choices(["offline", "pulumi"])
        .default("offline"),
    )
    .addOption(
      new Option(
        "--clouds <clouds>",
        "clouds for the Pulumi CLI: real ones, with your backend, plugins and credentials, or simulated ones (default: real)",
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
        "compare with an earlier plan, or with the output of `pulumi stack export`",
      ).conflicts("fresh"),
    )
    .option("--fresh", "plan a new stack, ignoring the recorded state");
  withProgramOptions(withStrictnessOptions(command))
    .option("--watch", "preview again whatever a save affects, until Ctrl-C")
    .option("--output <file>", "write the report to a file instead of standard output")
    .option("--full", "show every resource and every exempt violation")
    .option("--verbose", "show the output of programs even if they succeed")
    .option("--no-plugins", "use the built-in models of components even if their plugins are installed")
    .option("--trust-plugins", "also use plugins that cannot be sandboxed and may access the network")
    .option("--plain", "run programs without the accelerator, as Pulumi does: slower, same result")
    .addHelpText("after", examples)
    .action((stacks: string[], given: Omit<PreviewOptions, keyof typeof unset>) =>
      action(stacks, { ...unset, ...given }),
    );
}

/** Defaults. Not declared in Commander, which would print obvious defaults in its help. */
const unset = {
  policyPack: [],
  fresh: false,
  watch: false,
  full: false,
  verbose: false,
  plain: false,
  typecheck: false,
  allowExec: false,
  trustPlugins: false,
} as const satisfies Partial<PreviewOptions>;
