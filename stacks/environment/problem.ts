import { type Part, type Position } from "./config-file";
import { type Path } from "./path";

/** One thing in an environment that cannot be used. */
export interface Problem {
  /** Where in the environment. */
  readonly path: Path;

  /** Whether the key is wrong or its value. */
  readonly part: Part;

  /** What is allowed there, as a noun. */
  readonly allowed: string;

  /** What to do, as one or two sentences. */
  readonly fix: string;
}

/** A problem with what was given, and where. */
export interface LocatedProblem {
  /** Name of the file; of Pulumi's configuration where a value is in no file. */
  readonly source: string;

  /** Absent where the value is in no file. */
  readonly position?: Position;

  /** The path as `pulumi config set --path` takes it. */
  readonly path: string;

  /** What was given, ready to be shown: never a secret. */
  readonly given: string;

  readonly allowed: string;
  readonly fix: string;
}
