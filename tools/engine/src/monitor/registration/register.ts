import type { Goal } from "../../model/goal";
import { withParentProviders, withOwnProvider } from "../provider-references/provider-selection";
import type { Session } from "../session";
import { transform } from "../transforms/transforms";
import { construct } from "./construct";
import { gatherDependencies } from "./dependencies";
import { inheritFromParent } from "./inherit";
import { checkOptions } from "./option-checks";
import { processGoal } from "./process-goal";
import type { RegistrationResult } from "./registration-result";

/** The pipeline of every registration, from the request to the answer. */
export async function register(session: Session, requested: Goal): Promise<RegistrationResult> {
  return session.pendingRegistrations.track(requested.parent, async () => {
    const { registry } = session;
    const inherited = withOwnProvider(inheritFromParent(requested, registry.get(requested.parent)), registry);
    const transforms = session.transforms.claim(requested);
    const transformed = await transform(session, inherited, transforms);
    checkOptions(transformed);
    const goal = withParentProviders(
      { ...transformed, ...gatherDependencies(transformed, inherited) },
      registry,
    );

    const registered = goal.remote
      ? await construct(session, goal, register)
      : await performLocally(session, goal);
    registry.setInherited(registered.urn, {
      transforms,
      providers: goal.custom ? new Map() : goal.providers,
    });
    return registered;
  });
}

async function performLocally(session: Session, goal: Goal): Promise<RegistrationResult> {
  const { urn, id, custom, outputs } = await processGoal(session, goal);
  return { urn, id, object: custom ? outputs : {} };
}
