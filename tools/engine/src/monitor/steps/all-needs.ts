import { dependenciesOf } from "../../state/dependencies";
import type { Node } from "./dependents";

/** URNs of all that a resource needs, directly or not: parents and providers included. */
export function allNeedsOf(root: Node, resources: readonly Node[]): ReadonlySet<string> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const needs = new Set<string>();
  const open = [root];
  for (let resource = open.pop(); resource !== undefined; resource = open.pop()) {
    for (const urn of dependenciesOf(resource)) {
      const need = byUrn.get(urn);
      if (needs.has(urn) || need === undefined) continue;
      needs.add(urn);
      open.push(need);
    }
  }
  return needs;
}
