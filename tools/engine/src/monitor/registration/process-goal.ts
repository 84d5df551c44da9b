import type { Goal } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { providerFor } from "../provider-references/default-providers";
import type { Session } from "../session";
import { runPipeline } from "./pipeline";

/** Takes a goal through the pipeline, by the provider that it names or the default one of its package. */
export function processGoal(session: Session, goal: Goal): Promise<Registration> {
  return runPipeline(session, goal, (urn) => providerFor(session, { ...goal, token: goal.type }, urn));
}
