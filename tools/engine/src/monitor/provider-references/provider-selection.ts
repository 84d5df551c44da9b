import type { Goal } from "../../model/goal";
import { packageOf } from "../../protocol/urn";
import type { ResourceRegistry } from "../registration/resource-registry";

/** The explicit provider, else the one for the package, else the parent's. */
export function chooseProvider(
  { provider, providers, parent }: Pick<Goal, "provider" | "providers" | "parent">,
  packageName: string,
  registry: ResourceRegistry,
): string {
  return (
    provider ||
    (providers.get(packageName) ?? registry.inheritedFrom(parent).providers.get(packageName) ?? "")
  );
}

/** Fills the provider of a custom resource or a remote component. */
export function withOwnProvider(goal: Goal, registry: ResourceRegistry): Goal {
  if (!goal.custom && !goal.remote) return goal;
  return { ...goal, provider: chooseProvider(goal, packageOf(goal.type), registry) };
}

/** Adds the parent's providers to those of a component. */
export function withParentProviders(goal: Goal, registry: ResourceRegistry): Goal {
  if (goal.custom) return goal;
  return {
    ...goal,
    providers: new Map([...registry.inheritedFrom(goal.parent).providers, ...goal.providers]),
  };
}
