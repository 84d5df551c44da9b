import { analyze } from "./analyze";
import { check } from "./check";
import { create } from "./create";
import { providerFor } from "./default-providers";
import { enter } from "./enter";
import type { Goal } from "./goal";
import { runHooks } from "./hooks";
import { remediate } from "./remediate";
import { markSecrets } from "./secrets";
import type { Registration } from "./registration";
import type { Session } from "./session";
import { isProviderType, urnOf } from "./urn";

/** One thing that the engine does with a resource. */
export type Step = (session: Session, resource: Registration) => Promise<Registration> | Registration;

/** All steps of a resource, in engine order. */
const steps: readonly Step[] = [
  check,
  remediate,
  analyze,
  (session, resource) => runHooks(session, resource, "BeforeCreate"),
  create,
  markSecrets,
  (session, resource) => (resource.custom ? runHooks(session, resource, "AfterCreate") : resource),
];

/** Takes a goal, its transforms done, through all steps. A failure ends the run. */
export async function perform(session: Session, goal: Goal): Promise<Registration> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  return session.step(urn, async () => {
    const served = goal.custom && !isProviderType(goal.type);
    const provider = served ? await providerFor(session, { ...goal, token: goal.type }, urn) : "";
    let resource = enter(session, goal, urn, provider);
    for (const step of steps) resource = await step(session, resource);
    session.ledger.enter(resource);
    session.countRegistration();
    return resource;
  });
}
