import { construct } from "./construct";
import { gatherDependencies } from "./dependencies";
import { checkOptions } from "./option-checks";
import type { Goal, PropertyDependencies } from "./goal";
import { inheritFromParent } from "./inherit";
import { processGoal } from "./process-goal";
import { withParentProviders, withOwnProvider } from "./provider-selection";
import type { Session } from "./session";
import { transform } from "./transforms";
import type { ValueMap } from "../protocol/values";

/** What the asker of a registration gets back. */
export interface Registered {
  readonly urn: string;

  /** Empty for components, and while nobody knows it. */
  readonly id: string;

  /** What the program may read. A local component knows its own outputs. */
  readonly object: ValueMap;

  /** Of a component that another process built: what each property depends on. */
  readonly propertyDependencies?: PropertyDependencies;
}

/** The way of every registration, whoever asks for it: from the request to the answer. */
export async function register(session: Session, requested: Goal): Promise<Registered> {
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

    const registered = goal.remote ? await construct(session, goal) : await performLocally(session, goal);
    registry.setInherited(registered.urn, {
      transforms,
      providers: goal.custom ? new Map() : goal.providers,
    });
    return registered;
  });
}

async function performLocally(session: Session, goal: Goal): Promise<Registered> {
  const { urn, id, custom, outputs } = await processGoal(session, goal);
  return { urn, id, object: custom ? outputs : {} };
}
