import type { PolicyOptions } from "../options/policy-options";
import type { ProgramOptions } from "../options/program-options";
import type { ProjectOptions } from "../options/project-options";
import type { StrictnessOptions } from "../options/strictness-options";

/** The options of `platform destroy`. */
export interface DestroyOptions extends ProjectOptions, Pick<ProgramOptions, "allowExec"> {
  /** Show every resource and every change. */
  readonly full: boolean;
}

/** The options of `platform up`. */
export interface UpOptions extends DestroyOptions, PolicyOptions, ProgramOptions, StrictnessOptions {
  readonly verbose: boolean;
}
