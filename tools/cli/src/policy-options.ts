import { type Command, Option } from "commander";

/** Adds the options by which a command chooses what judges: packs, and settings of their rules. */
export const withPolicyOptions = (command: Command): Command =>
  command
    .option(
      "--policy-pack <dir>",
      "judge by this CrossGuard pack; may be repeated (default: the project's policies/*)",
      (value: string, earlier: readonly string[] = []) => [...earlier, value],
    )
    .option(
      "--policy-config <file>",
      "levels and settings of rules, in JSON as Pulumi's --policy-pack-config",
    )
    .addOption(new Option("--no-policies", "judge by no policies").conflicts(["policyPack", "policyConfig"]));
