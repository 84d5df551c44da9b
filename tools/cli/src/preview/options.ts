import type { ValueMode } from "@eks-platform/plan";

/** Format of a report. */
export type Format = "text" | "json";

/** The options of `platform preview`. */
export interface PreviewOptions {
  /** Where to search for the project instead of the working directory. */
  readonly cwd?: string;

  /** Folders of policy packs. Empty for the packs of the project. */
  readonly policyPack: readonly string[];

  /** File with enforcement levels and settings of rules. */
  readonly policyConfig?: string;

  /** False for `--no-policies`. */
  readonly policies: boolean;
  readonly format: Format;

  /** The embedded engine, or the Pulumi CLI. */
  readonly engine: "offline" | "pulumi";

  /** Clouds for the Pulumi CLI. Absent if not given. */
  readonly clouds?: "real" | "simulated";

  /** Absent if not given. */
  readonly mode?: ValueMode;

  /** Absent if neither `--strict` nor `--no-strict` is given. */
  readonly strict?: boolean;

  /** Plan a new stack, ignoring the recorded state. */
  readonly fresh: boolean;

  /** An earlier plan or an exported state to compare with, instead of the recorded state. */
  readonly base?: string;

  /** File to write the report to. */
  readonly output?: string;
  readonly full: boolean;
  readonly verbose: boolean;
  readonly plain: boolean;
  readonly typecheck: boolean;
  readonly allowExec: boolean;

  /** False for `--no-plugins`. */
  readonly plugins: boolean;
  readonly trustPlugins: boolean;

  /** Seconds. */
  readonly deadline?: number;
}
