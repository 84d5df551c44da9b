import type { ValueMode } from "@eks-platform/plan";
import type { PolicyOptions } from "../options/policy-options";
import type { ProgramOptions } from "../options/program-options";
import type { ProjectOptions } from "../options/project-options";
import type { StrictnessOptions } from "../options/strictness-options";

/** The options of `platform preview`. */
export interface PreviewOptions extends ProjectOptions, PolicyOptions, ProgramOptions, StrictnessOptions {
  /** The embedded engine, or the Pulumi CLI. */
  readonly engine: "offline" | "pulumi";

  /** Clouds for the Pulumi CLI. Absent if not given. */
  readonly clouds?: "real" | "simulated";

  /** Absent if not given. */
  readonly mode?: ValueMode;

  /** Plan a new stack, ignoring the recorded state. */
  readonly fresh: boolean;

  /** An earlier plan or an exported state to compare with, instead of the recorded state. */
  readonly base?: string;

  /** File to write the report to. */
  readonly output?: string;
  readonly full: boolean;
  readonly verbose: boolean;
  readonly plain: boolean;

  /** Preview again whatever a save affects. */
  readonly watch: boolean;

  /** False for `--no-plugins`. */
  readonly plugins: boolean;
  readonly trustPlugins: boolean;
}
