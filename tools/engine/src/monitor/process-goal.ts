import { analyzeResource } from "./analyze";
import { checkInputs } from "./check";
import { providerFor } from "./default-providers";
import { startRegistration } from "./start-registration";
import type { Goal } from "./goal";
import { remediateInputs } from "./remediate";
import { applyIgnoreChanges } from "./apply-ignore-changes";
import type { Registration } from "./registration";
import type { Session } from "./session";
import { executeStep } from "./steps/execute-step";
import { planStep } from "./steps/plan-step";
import { isProviderType, urnOf } from "./urn";

/** One thing that makes the inputs of a resource what they are in the end. */
export type PrepareStep = (session: Session, resource: Registration) => Promise<Registration> | Registration;

/** All of them, in engine order. */
const prepareSteps: readonly PrepareStep[] = [
  applyIgnoreChanges,
  (session, resource) => checkInputs(session, resource),
  remediateInputs,
  analyzeResource,
];

/**
 * Takes a goal, its transforms done, through all that the engine does: its inputs are made final, what is to be done with
 * the resource is decided, and done. A failure ends the run.
 */
export async function processGoal(session: Session, goal: Goal): Promise<Registration> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  session.options.onRequest?.({ kind: "resource", urn, goal });
  return session.runStep(urn, async () => {
    const served = goal.custom && !isProviderType(goal.type);
    const provider = served ? await providerFor(session, { ...goal, token: goal.type }, urn) : "";
    const entered = startRegistration(session, goal, urn, provider);
    let resource = entered;
    for (const prepare of prepareSteps) resource = await prepare(session, resource);
    const performed = await executeStep(session, resource, entered.inputs, await planStep(session, resource));
    session.registry.add(performed);
    session.countRegistration();
    return performed;
  });
}
