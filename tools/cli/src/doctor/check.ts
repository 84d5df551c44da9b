/**
 * The result of a check.
 *
 * - `"ok"`: in order;
 * - `"absent"`: missing, and not needed for previews with the embedded engine;
 * - `"warning"`: not as it should be, but previews work;
 * - `"broken"`: previews do not work until it is fixed.
 */
export type CheckState = "ok" | "absent" | "warning" | "broken";

/** A checked subject. Never contains a secret or the value of an environment variable. */
export interface Check {
  readonly part: "Machine" | "Project" | "Recorded states";
  readonly subject: string;
  readonly state: CheckState;

  /** The result: a phrase, or the lines of an error. */
  readonly finding: string;

  /** How to fix it, as one sentence. Absent if nothing needs fixing. */
  readonly fix?: string;
}
