import { ignoreChanges } from "../../difference/ignore-changes";
import type { Goal } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { isProviderType, urnOf } from "../../protocol/urn";
import { analyzeResource } from "../analysis/analyze";
import { remediateInputs } from "../analysis/remediate";
import type { Session } from "../session";
import { executeStep } from "../steps/execute-step";
import { planStep } from "../steps/plan-step";
import { checkInputs } from "./check";
import { startRegistration } from "./start-registration";

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
 *
 * @param chooseProvider gives the reference of the provider, for the URN of a resource that one serves
 */
export async function runPipeline(
  session: Session,
  goal: Goal,
  chooseProvider: (urn: string) => Promise<string>,
): Promise<Registration> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  session.options.onRequest?.({ kind: "resource", urn, goal });
  return session.runStep(urn, async () => {
    const served = goal.custom && !isProviderType(goal.type);
    const provider = served ? await chooseProvider(urn) : "";
    const entered = startRegistration(session, goal, urn, provider);
    let resource = entered;
    for (const prepare of prepareSteps) resource = await prepare(session, resource);
    const performed = await executeStep(session, resource, entered.inputs, await planStep(session, resource));
    session.registry.add(performed);
    session.countRegistration();
    return performed;
  });
}

/** Restores the state's inputs where `ignoreChanges` says so. */
function applyIgnoreChanges({ log }: Session, resource: Registration): Registration {
  const { old, inputs, options, urn } = resource;
  if (old === undefined || old.external || options.ignoreChanges.length === 0) return resource;
  const restored = ignoreChanges(inputs, old.inputs, options.ignoreChanges);
  if (restored.unmatchedPaths.length > 0) {
    const paths = restored.unmatchedPaths.join(", ");
    log.report("info", `cannot ignore changes in added or removed elements of the path: "${paths}"`, urn);
  }
  return { ...resource, inputs: restored.inputs };
}
