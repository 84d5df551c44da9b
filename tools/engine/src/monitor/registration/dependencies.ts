import type { Goal, PropertyDependencies } from "../../model/goal";
import { outputDependencies } from "../../protocol/conversions";

/** What a resource, and each of its properties, depends on. */
export interface Dependencies {
  readonly dependencies: ReadonlySet<string>;
  readonly propertyDependencies: PropertyDependencies;
}

/**
 * The dependencies of each property before transforms run: those of the request, else everything that the resource
 * depends on.
 */
export function requestedDependencies({
  propertyDependencies,
  properties,
  dependencies,
}: Goal): PropertyDependencies {
  return propertyDependencies ?? new Map(Object.keys(properties).map((property) => [property, dependencies]));
}

/**
 * Collects dependencies after transforms have run.
 *
 * - After the resource's own transforms, only output values and `dependsOn` count, because transforms may change
 *   both.
 * - Otherwise, each property gains what is inside its output values; if the request does not list dependencies per
 *   property, so do all properties and the resource itself.
 *
 * @param requested the goal before its transforms
 */
export function gatherDependencies(goal: Goal, requested: Goal): Dependencies {
  const found = new Map(
    Object.entries(goal.properties).map(([key, value]) => [key, outputDependencies(value)]),
  );
  if (requested.transforms.length > 0) {
    return { dependencies: union(goal.dependencies, ...found.values()), propertyDependencies: found };
  }
  if (requested.propertyDependencies !== undefined) {
    const properties = new Map<string, ReadonlySet<string>>(requested.propertyDependencies);
    for (const [key, urns] of found) properties.set(key, union(properties.get(key) ?? [], urns));
    return { dependencies: requested.dependencies, propertyDependencies: properties };
  }
  const sharing = Object.keys(requested.properties);
  const shared = union(requested.dependencies, ...sharing.map((key) => found.get(key) ?? []));
  const properties = new Map(found);
  for (const key of sharing) properties.set(key, shared);
  return { dependencies: shared, propertyDependencies: properties };
}

function union(...sets: readonly Iterable<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
