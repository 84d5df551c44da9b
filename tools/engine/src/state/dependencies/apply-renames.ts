import type { RecordedResource } from "../../model/recorded-resource";
import { qualifiedTypeOf, stackType, typeOf, urnOf, nameOf, type Home } from "../../protocol/urn";
import { mapDependencies } from "./dependencies";

/**
 * Updates all references to the current URNs. A run that has renamed some resources leaves the others, which it has
 * not processed yet, with the old URNs: children move with their parent, and references follow.
 *
 * @param resources dependencies first
 */
export function applyRenames(
  resources: readonly RecordedResource[],
  home: Home,
): readonly RecordedResource[] {
  const renames = new Map<string, string>();
  for (const { urn, formerUrn } of resources) if (formerUrn !== undefined) renames.set(formerUrn, urn);
  if (renames.size === 0) return resources;
  const current = (urn: string) => renames.get(urn) ?? urn;
  for (const { urn, parent } of resources) {
    const moved = renames.get(parent);
    if (moved === undefined || renames.has(urn) || qualifiedTypeOf(moved) === stackType) continue;
    renames.set(urn, urnOf(home, moved, typeOf(urn), nameOf(urn)));
  }
  return resources.map((resource) => ({ ...mapDependencies(resource, current), urn: current(resource.urn) }));
}
