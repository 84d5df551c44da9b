import type { Goal } from "./goal";
import type { Ledger } from "./ledger";
import { packageOf } from "./urn";

/** The explicit provider, else the one for the package among those given, else among those of the parent. */
export function chooseProvider(
  { provider, providers, parent }: Pick<Goal, "provider" | "providers" | "parent">,
  packageName: string,
  ledger: Ledger,
): string {
  return (
    provider || (providers.get(packageName) ?? ledger.heritageOf(parent).providers.get(packageName) ?? "")
  );
}

/** Fills the provider of a custom resource or a remote component. */
export function withProvider(goal: Goal, ledger: Ledger): Goal {
  if (!goal.custom && !goal.remote) return goal;
  return { ...goal, provider: chooseProvider(goal, packageOf(goal.type), ledger) };
}

/** Adds the parent's providers to those of a component. */
export function withParentProviders(goal: Goal, ledger: Ledger): Goal {
  if (goal.custom) return goal;
  return { ...goal, providers: new Map([...ledger.heritageOf(goal.parent).providers, ...goal.providers]) };
}
