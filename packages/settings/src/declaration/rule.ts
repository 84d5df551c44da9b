import type { Path } from "../path";

/** What is wrong between several settings of one object. */
export interface RuleProblem {
  /** The setting to change, from the object. */
  readonly at: Path;

  /** What is allowed there, completing "must be ...". */
  readonly allowed: string;

  /** What to do, as one or two sentences. */
  readonly fix: string;
}

/** What settings are checked for. */
export interface CheckContext {
  /** Name of the component or environment that they are for. */
  readonly name: string;

  /**
   * The day on which dated facts are read.
   *
   * @default the day on which the facts were last looked at
   */
  readonly day?: Date;
}

/** What holds between settings of one object. It is asked only if each of the settings that it reads is right by itself. */
export interface Rule {
  /** Names of the settings that it reads. */
  readonly reads: readonly string[];
  readonly problems: (values: never, context: CheckContext) => readonly RuleProblem[];
}
