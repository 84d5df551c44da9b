import { concluded } from "./conclude";
import type { MonitorOptions } from "./options";
import type { Run } from "./run";
import { Session } from "./session";
import { performDeletions } from "./steps/deletions";

/** Deletes all that a state has. No program runs, so the hooks of none can: what has some for its deletion stays. */
export async function destroyAll(options: MonitorOptions): Promise<Run> {
  const session = new Session(options);
  const complete = await performDeletions(session);
  return concluded(session, [], complete);
}
