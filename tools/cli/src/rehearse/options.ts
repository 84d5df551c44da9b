import type { Fault } from "@eks-platform/engine";

/** The options of `platform rehearse`, as they were given. */
export interface RehearseOptions {
  /** Where to look for the project instead of the working directory. */
  readonly cwd?: string;

  /** Faults, each as `kind` or `kind:match`. */
  readonly fault: readonly string[];

  /** File with a table of faults. */
  readonly faults?: string;
  readonly seed: number;

  /** How many rehearsals; absent for one that runs the program each time. */
  readonly runs?: number;

  /** Settings that the change is to change, each as `KEY=VALUE`. */
  readonly change: readonly string[];

  /** Operations at once. */
  readonly parallel: number;
  readonly format: "text" | "json";

  /** Absent if neither `--strict` nor `--no-strict` was given. */
  readonly strict?: boolean;
  readonly full: boolean;
  readonly plain: boolean;
  readonly typecheck: boolean;
  readonly allowExec: boolean;

  /** Seconds. */
  readonly deadline?: number;
}

/** What goes wrong, and by which chance. */
export interface Misfortune {
  readonly faults: readonly Fault[];
  readonly seed: number;
}
