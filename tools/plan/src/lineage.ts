import type { Step } from "./step";
import { parseUrn } from "./urn";

const stackType = "pulumi:pulumi:Stack";

/**
 * For each resource, its ancestors from the root down, with the resource itself as the last. The stack is the ancestor of all.
 * A parent that is not in the plan is skipped: Pulumi's previews omit components that stay the same. A parent that would
 * close a cycle, which only a damaged file contains, is skipped too.
 */
export function lineagesOf(byUrn: ReadonlyMap<string, Step>): ReadonlyMap<string, readonly string[]> {
  // In order of URN, so that a cycle is cut at the same resource for any order of the steps.
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
      (ancestor) => ancestor !== undefined && byUrn.has(ancestor) && !underway.has(ancestor),
    );
    const found = urn === stack || above === undefined ? [urn] : [...lineage(above), urn];
    underway.delete(urn);
    lineages.set(urn, found);
    return found;
  };

  for (const urn of urns) lineage(urn);
  return lineages;
}
