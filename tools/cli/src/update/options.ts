import type { Format } from "../preview/options";

/** The options of `platform destroy`. */
export interface DestroyOptions {
  /** Where to search for the project instead of the working directory. */
  readonly cwd?: string;
  readonly format: Format;

  /** Show every resource and every change. */
  readonly full: boolean;

  /** Allow starting other programs. */
  readonly allowExec: boolean;
}

/** The options of `platform up`. */
export interface UpOptions extends DestroyOptions {
  /** Folders of policy packs. Empty for the packs of the project. */
  readonly policyPack: readonly string[];

  /** File with enforcement levels and settings of rules. */
  readonly policyConfig?: string;

  /** False for `--no-policies`. */
  readonly policies: boolean;

  /** Absent if neither `--strict` nor `--no-strict` is given. */
  readonly strict?: boolean;
  readonly verbose: boolean;
  readonly typecheck: boolean;

  /** Seconds. */
  readonly deadline?: number;
}
