import { analyze } from "./analyze";
import { check } from "./check";
import { providerFor } from "./default-providers";
import { enter } from "./enter";
import type { Goal } from "./goal";
import { remediate } from "./remediate";
import { restoreIgnored } from "./restore-ignored";
import type { Registration } from "./registration";
import type { Session } from "./session";
import { carryOut } from "./steps/carry-out";
import { decide } from "./steps/decide";
import { isProviderType, urnOf } from "./urn";

/** One thing that makes the inputs of a resource what they are in the end. */
export type Preparation = (session: Session, resource: Registration) => Promise<Registration> | Registration;

/** All of them, in engine order. */
const preparations: readonly Preparation[] = [
  restoreIgnored,
  (session, resource) => check(session, resource),
  remediate,
  analyze,
];

/**
 * Takes a goal, its transforms done, through all that the engine does: its inputs are made final, what is to be done with
 * the resource is decided, and done. A failure ends the run.
 */
export async function perform(session: Session, goal: Goal): Promise<Registration> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  session.options.onRequest?.({ kind: "resource", urn, goal });
  return session.step(urn, async () => {
    const served = goal.custom && !isProviderType(goal.type);
    const provider = served ? await providerFor(session, { ...goal, token: goal.type }, urn) : "";
    const entered = enter(session, goal, urn, provider);
    let resource = entered;
    for (const prepare of preparations) resource = await prepare(session, resource);
    const performed = await carryOut(session, resource, entered.inputs, await decide(session, resource));
    session.ledger.enter(performed);
    session.countRegistration();
    return performed;
  });
}
