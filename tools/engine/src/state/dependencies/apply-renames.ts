import type { RecordedResource } from "../../model/recorded-resource";
import { qualifiedTypeOf, stackType, typeOf, urnOf, nameOf, type Home } from "../../protocol/urn";
import { mapDependencies } from "./dependencies";

/**
 * Resources that refer to each other by the URNs that they have now. A run that has given some of them new URNs leaves
 * the others, which it has not come to yet, with the old ones: children move with their parent, and references follow.
 *
 * @param resources each after all that it needs
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
