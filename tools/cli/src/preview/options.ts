import type { ValueMode } from "@eks-platform/plan";

/** How a report is written down. */
export type Format = "text" | "json";

/** The options of `platform preview`, as they were given. */
export interface PreviewOptions {
  /** Where to look for the project instead of the working directory. */
  readonly cwd?: string;

  /** Folders of policy packs; none means those of the project. */
  readonly policyPack: readonly string[];

  /** File with levels and settings of rules. */
  readonly policyConfig?: string;

  /** False for `--no-policies`. */
  readonly policies: boolean;
  readonly format: Format;

  /** Who answers: the embedded engine, or the Pulumi CLI. */
  readonly engine: "offline" | "pulumi";

  /** Which clouds the Pulumi CLI is to ask; absent if it was not given. */
  readonly clouds?: "real" | "simulated";

  /** Absent if it was not given. */
  readonly mode?: ValueMode;

  /** Absent if neither `--strict` nor `--no-strict` was given. */
  readonly strict?: boolean;

  /** Plan as if nothing existed, whatever is recorded. */
  readonly fresh: boolean;

  /** An earlier plan, or an exported state, to compare with instead of what is recorded. */
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
