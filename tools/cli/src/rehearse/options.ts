/** The options of `platform rehearse`. */
export interface RehearseOptions {
  /** Where to search for the project instead of the working directory. */
  readonly cwd?: string;

  /** Faults, each as `kind` or `kind:match`. */
  readonly fault: readonly string[];

  /** File with a table of faults. */
  readonly faults?: string;
  readonly seed: number;

  /** Number of rehearsals. Absent for a single one with a full report. */
  readonly runs?: number;

  /** Settings for the change phase, each as `KEY=VALUE`. */
  readonly change: readonly string[];

  /** Concurrent operations. */
  readonly parallel: number;
  readonly format: "text" | "json";

  /** Absent if neither `--strict` nor `--no-strict` is given. */
  readonly strict?: boolean;
  readonly full: boolean;
  readonly plain: boolean;
  readonly typecheck: boolean;
  readonly allowExec: boolean;

  /** Seconds. */
  readonly deadline?: number;
}
