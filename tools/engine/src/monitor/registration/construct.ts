import type { ComponentRequest } from "../../model/component";
import { type Goal, noOptions, type PropertyDependencies } from "../../model/goal";
import { omit } from "../../model/omit";
import type { ValueMap } from "../../model/values";
import { toPlainValues, outputDependencies } from "../../protocol/conversions";
import { packageOf, urnOf } from "../../protocol/urn";
import { providerFor } from "../provider-references/default-providers";
import { isUnconfigured, providerState } from "../provider-references/provider-state";
import type { Session } from "../session";
import { parseTimeouts } from "./duration";
import type { Register, RegistrationResult } from "./registration-result";
import { createRegistrar } from "./registrar";

/**
 * Lets the cloud build a component that the program only names. The cloud registers it, and its children.
 *
 * @param register registers what the component asks for
 */
export async function construct(
  session: Session,
  goal: Goal,
  register: Register,
): Promise<RegistrationResult> {
  const urn = urnOf(session.options, goal.parent, goal.type, goal.name);
  return session.runStep(urn, async () => {
    const provider = await providerFor(session, { ...goal, token: goal.type }, urn);
    const state = providerState(session, provider);
    if (isUnconfigured(session, state)) return register(session, bare(goal));

    const componentProvider = session.provider(packageOf(goal.type));
    if (componentProvider.construct === undefined) {
      throw new Error(
        `${goal.type} resource '${goal.name}' has a problem: nothing here can build this component`,
      );
    }
    const schema = session.options.schemas(goal.type);
    const request = { ...requestOf(goal, urn), provider: state, ...(schema === undefined ? {} : { schema }) };
    const built = await componentProvider.construct(request, createRegistrar(session, register));
    session.registry.update(built.urn, { simulated: built.simulated });
    if (built.note !== undefined) session.log.report("info", built.note, built.urn);
    return {
      urn: built.urn,
      id: "",
      object: toPlainValues(built.state),
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
    options: {
      ...omit(goal.options, "importId"),
      customTimeouts: parseTimeouts(goal.options.customTimeouts),
    },
  };
}

/** What each property depends on: what the provider reports, and what is inside its value. */
export function stateDependencies(state: ValueMap, told: PropertyDependencies): PropertyDependencies {
  const properties = Object.entries(state).map(
    ([key, value]) => [key, new Set([...(told.get(key) ?? []), ...outputDependencies(value)])] as const,
  );
  return new Map(properties);
}
