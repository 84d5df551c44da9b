import type { Format } from "../preview/options";

/** The options of `platform destroy`, as they were given. */
export interface DestroyOptions {
  /** Where to look for the project instead of the working directory. */
  readonly cwd?: string;
  readonly format: Format;

  /** Show every resource and every change. */
  readonly full: boolean;

  /** Let other programs be started. */
  readonly allowExec: boolean;
}

/** The options of `platform up`, as they were given. */
export interface UpOptions extends DestroyOptions {
  /** Folders of policy packs; none means those of the project. */
  readonly policyPack: readonly string[];

  /** File with levels and settings of rules. */
  readonly policyConfig?: string;

  /** False for `--no-policies`. */
  readonly policies: boolean;

  /** Absent if neither `--strict` nor `--no-strict` was given. */
  readonly strict?: boolean;
  readonly verbose: boolean;
  readonly typecheck: boolean;

  /** Seconds. */
  readonly deadline?: number;
}
