import type { Step } from "./step";
import { parseUrn } from "./urn";

const stackType = "pulumi:pulumi:Stack";

/**
 * For each resource, its ancestors from the root down, and itself as the last. The stack is the ancestor of all. A
 * parent that the plan does not have is passed over: Pulumi's own previews leave out components that stay the same.
 * So is a parent that would close a circle, as only a damaged file can have.
 */
export function lineagesOf(byUrn: ReadonlyMap<string, Step>): ReadonlyMap<string, readonly string[]> {
  // In order of URN, so that a circle is cut at the same place in whatever order the steps came.
  const urns = [...byUrn.keys()].sort();
  const stack = urns.find((urn) => parseUrn(urn).type === stackType);
  const lineages = new Map<string, readonly string[]>();
  const underway = new Set<string>();

  const lineage = (urn: string): readonly string[] => {
    const known = lineages.get(urn);
    if (known) return known;
    underway.add(urn);
    const step = byUrn.get(urn);
    const parent = (step?.newState ?? step?.oldState)?.parent;
    const above = [parent, stack].find(
      (place) => place !== undefined && byUrn.has(place) && !underway.has(place),
    );
    const found = urn === stack || above === undefined ? [urn] : [...lineage(above), urn];
    underway.delete(urn);
    lineages.set(urn, found);
    return found;
  };

  for (const urn of urns) lineage(urn);
  return lineages;
}
