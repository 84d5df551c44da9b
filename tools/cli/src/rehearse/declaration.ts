import { pulumiParallel } from "@eks-platform/insight";
import type { Command } from "commander";
import { collect, parseWholeNumber } from "../options/option-values";
import { withProgramOptions } from "../options/program-options";
import { withProjectOptions } from "../options/project-options";
import { withStrictnessOptions } from "../options/strictness-options";
import type { RehearseOptions } from "./options";

/** Runs the command. */
export type RehearseAction = (stack: string, options: RehearseOptions) => Promise<void>;

const help = `
Kinds of faults:
  throttling           the cloud rejects the call
  partialCreate        the resource exists, but never becomes ready
  timeout              the provider stops waiting; the cloud continues
  expiredCredentials   every later call is rejected
  cutConnection        the run ends without knowing what the cloud has done
  cancelledRun         the run is killed; running operations complete unrecorded
  providerCrash        the provider exits without knowing what the cloud has done

Examples:
  platform rehearse prod                                        duration and critical path
  platform rehearse prod --fault timeout:prod-eksCluster        the control plane times out
  platform rehearse prod --fault cancelledRun:*NodeGroup        the pipeline is cancelled
  platform rehearse prod --change eks-platform:cluster.kubernetesVersion=1.36
  platform rehearse prod --runs 1000                            a thousand rehearsals with random faults

A table of faults, for --faults:
  faults:
    - { error: throttling, service: "aws:ec2", operation: create, probability: 0.05 }
    - { error: timeout, match: "*NodeGroup", nth: 1, delaySeconds: 3600 }

Exit codes:
  0    every phase completed, and no invariant was violated
  1    the state was invalid, a resource was lost or created twice, or a run failed unexpectedly
  130  interrupted
`;

/** Declares `platform rehearse`. */
export function declareRehearse(program: Command, action: RehearseAction): void {
  const command = program
    .command("rehearse")
    .summary("run up, up again, a change and destroy, with optional faults")
    .description(
      "Runs the lifecycle of a stack in the simulated clouds. Checks after every run that the state is well formed, that no\n" +
        "resource is lost or created twice, and that the next run repairs it. Estimates the duration. Records nothing.",
    )
    .argument("<stack>", "stack to rehearse");
  withProjectOptions(command)
    .option(
      "--fault <kind[:match]>",
      "inject this fault at the first matching call; may be repeated",
      collect,
    )
    .option("--faults <file>", "inject the faults of this table")
    .option("--seed <number>", "random seed: the same seed gives the same rehearsal", parseWholeNumber(0), 1)
    .option("--runs <count>", "number of rehearsals, with seeds from --seed upwards", parseWholeNumber(1))
    .option("--change <key=value>", "setting for the change phase; may be repeated", collect)
    .option(
      "--parallel <count>",
      "concurrent operations in the timeline",
      parseWholeNumber(1),
      pulumiParallel,
    );
  withProgramOptions(withStrictnessOptions(command))
    .option("--full", "show every step of the critical path")
    .option("--plain", "run the program without the accelerator, as Pulumi does")
    .addHelpText("after", help)
    .action((stack: string, given: Omit<RehearseOptions, keyof typeof unset>) =>
      action(stack, { ...unset, ...given }),
    );
}

/** Defaults. Not declared in Commander, which would print obvious defaults in its help. */
const unset = {
  fault: [],
  change: [],
  full: false,
  plain: false,
  typecheck: false,
  allowExec: false,
} as const satisfies Partial<RehearseOptions>;
