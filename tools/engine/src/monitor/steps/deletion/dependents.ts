import { dependenciesOf, type Dependent } from "../../../state/dependencies/dependencies";

/** A resource, as far as its dependencies matter. */
export type Node = Dependent & { readonly urn: string };

/**
 * Everything that depends on a resource, directly or not; a child is not a dependent.
 *
 * @param resources dependencies first
 * @param isPassedOver true for a URN to exclude, with its own dependents
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
