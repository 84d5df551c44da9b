import type { ComponentRequest } from "../clouds/cloud";
import { downgrade, outputDependencies } from "../protocol/conversions";
import type { ValueMap } from "../protocol/values";
import { without } from "../protocol/without";
import { inSeconds } from "./duration";
import { type Goal, noOptions, type PropertyDependencies } from "./goal";
import { providerFor } from "./default-providers";
import { isUnconfigured, providerState } from "./provider-state";
import { type Registered, register } from "./register";
import { registrarOf } from "./registrar";
import type { Session } from "./session";
import { packageOf, urnOf } from "./urn";

/** Lets the cloud build a component that the program only names. The cloud registers it, and its children. */
export async function construct(session: Session, goal: Goal): Promise<Registered> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  return session.step(urn, async () => {
    const provider = await providerFor(session, { ...goal, token: goal.type }, urn);
    const state = providerState(session, provider);
    if (isUnconfigured(session, state)) return register(session, bare(goal));

    const cloud = session.cloud(packageOf(goal.type));
    if (cloud.construct === undefined) {
      throw new Error(
        `${goal.type} resource '${goal.name}' has a problem: nothing here can build this component`,
      );
    }
    const schema = session.options.schemas(goal.type);
    const request = { ...requestOf(goal, urn), provider: state, ...(schema === undefined ? {} : { schema }) };
    const built = await cloud.construct(request, registrarOf(session));
    session.ledger.amend(built.urn, { simulated: built.simulated });
    if (built.note !== undefined) session.log.note("info", built.note, built.urn);
    return {
      urn: built.urn,
      id: "",
      object: downgrade(built.state),
      propertyDependencies: stateDependencies(built.state, built.dependencies),
    };
  });
}

/** What Pulumi registers while the provider is not configured: the component itself, without inputs and children. */
function bare({ type, name, parent }: Goal): Goal {
  return {
    type,
    name,
    parent,
    custom: false,
    remote: false,
    properties: {},
    dependencies: new Set(),
    provider: "",
    providers: new Map(),
    version: "",
    pluginDownloadUrl: "",
    packageRef: "",
    options: noOptions,
    transforms: [],
    sourcePosition: "",
  };
}

function requestOf(goal: Goal, urn: string): ComponentRequest {
  return {
    urn,
    type: goal.type,
    name: goal.name,
    version: goal.version,
    parent: goal.parent,
    inputs: goal.properties,
    dependencies: [...goal.dependencies],
    propertyDependencies: goal.propertyDependencies ?? new Map(),
    providers: goal.providers,
    options: { ...without(goal.options, "importId"), customTimeouts: inSeconds(goal.options.customTimeouts) },
  };
}

/** What each property depends on: what the cloud says, and what is inside its value. */
export function stateDependencies(state: ValueMap, told: PropertyDependencies): PropertyDependencies {
  const properties = Object.entries(state).map(
    ([key, value]) => [key, new Set([...(told.get(key) ?? []), ...outputDependencies(value)])] as const,
  );
  return new Map(properties);
}
