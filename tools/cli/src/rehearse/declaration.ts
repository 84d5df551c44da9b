import { pulumiParallel } from "@eks-platform/insight";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RehearseOptions } from "./options";
import { withStrictnessOptions } from "../strictness-options";

/** What to do when the command is given. */
export type RehearseAction = (stack: string, options: RehearseOptions) => Promise<void>;

const help = `
Kinds of faults:
  throttling           the cloud refuses the call
  partialCreate        the resource is there, but never becomes ready
  timeout              the provider gives up waiting; the cloud does not
  expiredCredentials   every call from then on is refused
  cutConnection        the run ends, and nobody knows what the cloud has done
  cancelledRun         the run is killed; what is under way is done, and nobody hears of it
  providerCrash        the provider ends; nobody knows what the cloud has done

Examples:
  platform rehearse prod                                        how long it takes, and what it waits for
  platform rehearse prod --fault timeout:prod-eksCluster        what if the control plane takes too long
  platform rehearse prod --fault cancelledRun:*NodeGroup        what if the pipeline is cancelled by then
  platform rehearse prod --change eks-platform:cluster.kubernetesVersion=1.36
  platform rehearse prod --runs 1000                            a thousand rehearsals, with faults by chance

A table of faults, for --faults:
  faults:
    - { error: throttling, service: "aws:ec2", operation: create, probability: 0.05 }
    - { error: timeout, match: "*NodeGroup", nth: 1, delaySeconds: 3600 }

Exit codes:
  0    every phase came to its end, and no promise was broken
  1    the state was broken, something was lost or made twice, or a run failed that must not
  130  interrupted
`;

/** Declares `platform rehearse`. */
export function declareRehearse(program: Command, action: RehearseAction): void {
  const command = program
    .command("rehearse")
    .summary("go through up, up again, a change and destroy, with faults on demand")
    .description(
      "Takes a stack through its life in the simulated clouds, and proves after every run that the state is well formed, that\n" +
        "nothing is lost or made twice, and that the next run repairs. Says how long it would take. Records nothing.",
    )
    .argument("<stack>", "stack to rehearse")
    .option(
      "-C, --cwd <dir>",
      "look for the project in this folder, or above, instead of the working directory",
    )
    .option(
      "--fault <kind[:match]>",
      "let this go wrong at the first call that fits; may be repeated",
      collect,
    )
    .option("--faults <file>", "let go wrong what this table says")
    .option("--seed <number>", "where chance comes from: the same seed gives the same rehearsal", whole(0), 1)
    .option("--runs <count>", "rehearse so many times, with seeds from --seed upwards", whole(1))
    .option("--change <key=value>", "the setting that the change changes; may be repeated", collect)
    .option("--parallel <count>", "operations at once, for the timeline", whole(1), pulumiParallel)
    .addOption(
      new Option("--format <format>", "how to write the report").choices(["text", "json"]).default("text"),
    );
  withStrictnessOptions(command)
    .option("--full", "show every step of the critical path")
    .option("--typecheck", "check the types of a TypeScript program before it runs")
    .option("--allow-exec", "let the program start other programs")
    .option("--deadline <seconds>", "end a program that takes longer (default: 300)", whole(1))
    .option("--plain", "run the program as Pulumi's own runner does, without the accelerator")
    .addHelpText("after", help)
    .action((stack: string, given: Omit<RehearseOptions, keyof typeof unset>) =>
      action(stack, { ...unset, ...given }),
    );
}

/** What options are if they are not given, where that goes without saying. */
const unset = {
  fault: [],
  change: [],
  full: false,
  plain: false,
  typecheck: false,
  allowExec: false,
} as const satisfies Partial<RehearseOptions>;

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

const whole =
  (least: number) =>
  (value: string): number => {
    const given = Number(value);
    if (value.trim() !== "" && Number.isSafeInteger(given) && given >= least) return given;
    throw new InvalidArgumentError(`It must be a whole number, not below ${least}.`);
  };
