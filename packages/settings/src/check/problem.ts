import type { Path } from "../path";
import type { CheckContext } from "../declaration/rule";
import type { Setting } from "../declaration/setting";

/** One thing in given settings that cannot be used. */
export interface Problem {
  /** Where, from the root of what was checked. */
  readonly path: Path;

  /** Whether the key is wrong (unknown, missing) or its value. */
  readonly part: "key" | "value";

  /** What is allowed there, completing "must be ...". */
  readonly allowed: string;

  /** What to do, as one or two sentences. */
  readonly fix: string;

  /** True if the value is right by itself, and wrong beside others. */
  readonly relative?: true;

  /** True if the value must not be printed. */
  readonly secret?: true;
}

/** Checks a value against a setting. */
export type Check = (
  setting: Setting,
  given: unknown,
  path: Path,
  context: CheckContext,
) => readonly Problem[];
