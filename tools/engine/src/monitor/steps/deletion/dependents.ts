import { dependenciesOf, type Dependent } from "../../../state/dependencies/dependencies";

/** A resource, as far as what it needs is concerned. */
export type Node = Dependent & { readonly urn: string };

/**
 * All that needs a resource, directly or not; being its child is no need.
 *
 * @param resources each after all that it needs
 * @param isPassedOver true for a URN that cannot be meant, and all that needs only it
 */
export function dependentsOf<T extends Node>(
  root: T,
  resources: readonly T[],
  isPassedOver: (urn: string) => boolean,
): readonly T[] {
  const reached = new Set([root.urn]);
  const dependents: T[] = [];
  for (const candidate of resources.slice(resources.indexOf(root) + 1)) {
    if (isPassedOver(candidate.urn)) continue;
    if (!dependenciesOf({ ...candidate, parent: "" }).some((urn) => reached.has(urn))) continue;
    dependents.push(candidate);
    reached.add(candidate.urn);
  }
  return dependents;
}
