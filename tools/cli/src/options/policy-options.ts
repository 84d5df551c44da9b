import { type Command, Option } from "commander";

/** Adds the options that select policy packs and the settings of their rules. */
export const withPolicyOptions = (command: Command): Command =>
  command
    .option(
      "--policy-pack <dir>",
      "evaluate this CrossGuard pack; may be repeated (default: the project's policies/*)",
      (value: string, earlier: readonly string[] = []) => [...earlier, value],
    )
    .option(
      "--policy-config <file>",
      "enforcement levels and settings of rules, as JSON for Pulumi's --policy-pack-config",
    )
    .addOption(new Option("--no-policies", "evaluate no policies").conflicts(["policyPack", "policyConfig"]));
