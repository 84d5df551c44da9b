import type { ComponentRequest } from "../../model/component";
import { createEmptyGoal, type Goal, type PropertyDependencies } from "../../model/goal";
import { omit } from "../../model/omit";
import type { ValueMap } from "../../model/values";
import { toPlainValues, outputDependencies } from "../../protocol/conversions";
import { packageOf, urnOf } from "../../protocol/urn";
import { providerFor } from "../provider-references/default-providers";
import { isUnconfigured, providerState } from "../provider-references/provider-state";
import type { ComponentContext, Settings } from "../run-context";
import { parseTimeouts } from "./duration";
import type { RegistrationResult } from "./registration-result";
import { createRegistrar } from "./registrar";

/** Lets the provider construct a remote component. The provider registers the component and its children. */
export async function construct(
  context: ComponentContext & Settings<"project" | "schemas" | "stack">,
  goal: Goal,
): Promise<RegistrationResult> {
  const urn = urnOf(context.options, goal.parent, goal.type, goal.name);
  return context.runStep(urn, async () => {
    const provider = await providerFor(context, { ...goal, token: goal.type }, urn);
    const state = providerState(context, provider);
    if (isUnconfigured(context, state)) return context.register(bare(goal));

    const componentProvider = context.provider(packageOf(goal.type));
    if (componentProvider.construct === undefined) {
      throw new Error(
        `${goal.type} resource '${goal.name}' has a problem: nothing here can build this component`,
      );
    }
    const schema = context.options.schemas(goal.type);
    const request = { ...requestOf(goal, urn), provider: state, ...(schema === undefined ? {} : { schema }) };
    const built = await componentProvider.construct(request, createRegistrar(context));
    context.registry.update(built.urn, { simulated: built.simulated });
    if (built.note !== undefined) context.log.report("info", built.note, built.urn);
    return {
      urn: built.urn,
      id: "",
      object: toPlainValues(built.state),
      propertyDependencies: stateDependencies(built.state, built.dependencies),
    };
  });
}

/** What Pulumi registers while the provider is not configured: the component itself, without inputs and children. */
const bare = ({ type, name, parent }: Goal): Goal => ({ ...createEmptyGoal(type, name, false), parent });

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
export function stateDependencies(state: ValueMap, reported: PropertyDependencies): PropertyDependencies {
  const properties = Object.entries(state).map(
    ([key, value]) => [key, new Set([...(reported.get(key) ?? []), ...outputDependencies(value)])] as const,
  );
  return new Map(properties);
}
