import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";
import { RunEndedError } from "../failure";
import type { Session } from "../session";
import { createStep } from "./create-step";
import { importStep } from "./import-step";
import type { PlannedStep } from "./plan-step";
import { replaceSteps } from "./replace-steps";
import { sameStep } from "./same-step";
import { updateStep } from "./update-step";

/**
 * Does what has been decided; a preview only finds out what would come of it.
 *
 * @param goal inputs as the program gave them: a replacement is checked anew
 */
export async function executeStep(
  session: Session,
  resource: Registration,
  goal: ValueMap,
  decision: PlannedStep,
): Promise<Registration> {
  // An update that has failed finishes what it has begun, and begins nothing.
  if (session.calls.isEnded && !session.options.dryRun) throw new RunEndedError();
  switch (decision.kind) {
    case "create":
      return createStep(session, resource);
    case "same":
      return sameStep(session, resource, decision.old);
    case "update":
      return updateStep(session, resource, decision);
    case "replace":
      return replaceSteps(session, resource, goal, decision);
    case "import":
      return importStep(session, resource, decision.old);
  }
}
