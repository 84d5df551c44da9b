import { type Command, Option } from "commander";
import { collect } from "./option-values";

/** Options of every command that evaluates policies. */
export interface PolicyOptions {
  /** Folders of policy packs. Empty for the packs of the project. */
  readonly policyPack: readonly string[];

  /** File with enforcement levels and settings of rules. */
  readonly policyConfig?: string;

  /** False for `--no-policies`. */
  readonly policies: boolean;
}

/** Adds the options of {@link PolicyOptions}. */
export const withPolicyOptions = (command: Command): Command =>
  command
    .option(
      "--policy-pack <dir>",
      "evaluate this CrossGuard pack; may be repeated (default: the project's policies/*)",
      collect,
    )
    .option(
      "--policy-config <file>",
      "enforcement levels and settings of rules, as JSON for Pulumi's --policy-pack-config",
    )
    .addOption(new Option("--no-policies", "evaluate no policies").conflicts(["policyPack", "policyConfig"]));
