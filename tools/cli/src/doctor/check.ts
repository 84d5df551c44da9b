/**
 * What came of a look at one thing.
 *
 * - `"ok"`: in order;
 * - `"absent"`: not there, and only needed by who wants more than previews by the embedded engine;
 * - `"warning"`: there, and not as it should be; previews work all the same;
 * - `"broken"`: previews do not work until it is mended.
 */
export type CheckState = "ok" | "absent" | "warning" | "broken";

/** One thing that was looked at. Never holds a secret, nor the value of an environment variable. */
export interface Check {
  readonly part: "Machine" | "Project" | "Recorded states";
  readonly subject: string;
  readonly state: CheckState;

  /** What was found: a phrase, or the lines of an error. */
  readonly finding: string;

  /** What to do about it, as one sentence; absent where nothing is to be done. */
  readonly fix?: string;
}
