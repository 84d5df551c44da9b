import type { ProgramOptions } from "../options/program-options";
import type { ProjectOptions } from "../options/project-options";
import type { StrictnessOptions } from "../options/strictness-options";

/** The options of `platform rehearse`. */
export interface RehearseOptions extends ProjectOptions, ProgramOptions, StrictnessOptions {
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
  readonly full: boolean;
  readonly plain: boolean;
}
