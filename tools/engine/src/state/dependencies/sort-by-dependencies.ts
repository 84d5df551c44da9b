import { type Dependent, dependenciesOf } from "./dependencies";

/** A resource, as far as the order matters. */
export type SortableResource = Dependent & { readonly urn: string };

/**
 * Sorts resources, dependencies first: parent, provider, dependencies, and what a resource is deleted or replaced
 * with. Independent resources are sorted by URN, so the order of arrival does not matter.
 */
export function sortByDependencies<T extends SortableResource>(resources: Iterable<T>): T[] {
  const byUrn = new Map([...resources].map((resource) => [resource.urn, resource]));
  const entered = new Set<string>();
  const sorted: T[] = [];

  // An explicit stack, because a chain of dependencies may exceed JavaScript's call stack.
  for (const start of [...byUrn.keys()].sort()) {
    const path: { readonly urn: string; readonly needs: Iterator<string> }[] = [];
    const enter = (urn: string) => {
      const resource = byUrn.get(urn);
      if (resource === undefined || entered.has(urn)) return;
      entered.add(urn);
      path.push({ urn, needs: dependenciesOf(resource)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = top.needs.next();
      if (need.done !== true) {
        enter(need.value);
        continue;
      }
      path.pop();
      const resource = byUrn.get(top.urn);
      if (resource !== undefined) sorted.push(resource);
    }
  }
  return sorted;
}
