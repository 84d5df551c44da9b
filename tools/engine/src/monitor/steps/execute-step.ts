import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";
import { RunEndedError } from "../failure";
import type { StepContext } from "../run-context";
import { createStep } from "./create-step";
import { importStep } from "./import-step";
import type { PlannedStep } from "./plan-step";
import { replaceSteps } from "./replace-steps";
import { sameStep } from "./same-step";
import { updateStep } from "./update-step";

/**
 * Executes a planned step; a preview only computes its result.
 *
 * @param goal inputs as in the program: a replacement is checked again
 */
export async function executeStep(
  context: StepContext,
  resource: Registration,
  goal: ValueMap,
  decision: PlannedStep,
): Promise<Registration> {
  // An update that has failed finishes its running steps, and starts no others.
  if (context.calls.isEnded && !context.options.dryRun) throw new RunEndedError();
  switch (decision.kind) {
    case "create":
      return createStep(context, resource);
    case "same":
      return sameStep(context, resource, decision.old);
    case "update":
      return updateStep(context, resource, decision);
    case "replace":
      return replaceSteps(context, resource, goal, decision);
    case "import":
      return importStep(context, resource, decision.old);
  }
}
