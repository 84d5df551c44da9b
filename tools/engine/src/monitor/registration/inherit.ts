import type { Goal } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { packageOf, parseReference, typeOf } from "../../protocol/urn";

/**
 * Fills what a resource inherits from its parent: `protect`, `retainOnDelete`, `deletedWith`, and the provider if it
 * serves the same package. Nothing else is inherited.
 */
export function inheritFromParent(goal: Goal, parent: Registration | undefined): Goal {
  if (parent === undefined) return goal;
  const { protect, retainOnDelete, deletedWith } = parent.options;
  return {
    ...goal,
    provider: goal.provider || inheritedProvider(goal, parent.provider),
    options: {
      ...(protect === undefined ? {} : { protect }),
      ...(retainOnDelete === undefined ? {} : { retainOnDelete }),
      ...(deletedWith === undefined ? {} : { deletedWith }),
      ...goal.options,
    },
  };
}

function inheritedProvider({ type, custom, remote }: Goal, provider: string): string {
  if (provider === "") return "";
  const fits = packageOf(typeOf(parseReference(provider).urn)) === packageOf(type);
  return fits || (!custom && !remote) ? provider : "";
}
