import { visibleSteps } from "./counts";
import { lineagesOf } from "./lineage";
import { orderByNeed } from "./order";
import { providerUrn } from "./provider";
import type { Operation, ResourceState, Step } from "./step";
import { parseUrn } from "./urn";

/** A resource of a plan with its children. */
export interface ResourceNode {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly operation: Operation;

  /** The new state, or the old state of a deleted resource. Absent if the source of the plan contains neither. */
  readonly state?: ResourceState;

  /**
   * Grouped by type and sorted by name. A type comes after the types that its resources depend on, so that the order shows
   * how the stack is built. It does not depend on the order of the steps.
   */
  readonly children: readonly ResourceNode[];
}

/**
 * The resources of a plan by parent. The stack is the one root if the plan has it; otherwise, each resource without a
 * parent in the plan is a root. Default providers are left out.
 */
export function resourceTree(steps: readonly Step[]): readonly ResourceNode[] {
  const byUrn = firstByUrn(visibleSteps(steps));
  const lineages = lineagesOf(byUrn);
  const needs = needsOfTypes(byUrn, lineages);
  const families = groupBy(byUrn.values(), ({ urn }) => lineages.get(urn)?.at(-2));

  const family = (parent: string | undefined): readonly ResourceNode[] => {
    const byType = groupBy(families.get(parent) ?? [], ({ urn }) => parseUrn(urn).type);
    return orderByNeed(byType.keys(), needs.get(parent) ?? new Map()).flatMap((type) =>
      (byType.get(type) ?? []).map(node).sort(byName),
    );
  };
  const node = ({ urn, op, newState, oldState }: Step): ResourceNode => {
    const { type, name } = parseUrn(urn);
    const state = newState ?? oldState;
    return { urn, type, name, operation: op, ...(state ? { state } : {}), children: family(urn) };
  };
  return family(undefined);
}

/** For each parent, the dependencies between the types of its children, including those of all descendants. */
function needsOfTypes(
  byUrn: ReadonlyMap<string, Step>,
  lineages: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string | undefined, ReadonlyMap<string, ReadonlySet<string>>> {
  const needs = new Map<string | undefined, Map<string, Set<string>>>();
  for (const [urn, step] of byUrn) {
    const lineage = lineages.get(urn) ?? [];
    for (const needed of neededBy(step)) {
      const other = lineages.get(needed) ?? [];
      const fork = lineage.findIndex((ancestor, depth) => ancestor !== other[depth]);
      const [here, there] = [lineage[fork], other[fork]];
      // Without a fork, one is an ancestor of the other, and the tree already shows it.
      if (here === undefined || there === undefined) continue;
      const ofParent = needs.get(lineage[fork - 1]) ?? new Map<string, Set<string>>();
      needs.set(lineage[fork - 1], ofParent);
      const type = parseUrn(here).type;
      ofParent.set(type, (ofParent.get(type) ?? new Set()).add(parseUrn(there).type));
    }
  }
  return needs;
}

function neededBy({ newState, oldState }: Step): readonly string[] {
  const { dependencies = [], provider } = newState ?? oldState ?? {};
  return provider === undefined ? dependencies : [...dependencies, providerUrn(provider)];
}

function firstByUrn(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const byUrn = new Map<string, Step>();
  for (const step of steps) if (!byUrn.has(step.urn)) byUrn.set(step.urn, step);
  return byUrn;
}

function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const collator = new Intl.Collator("en", { numeric: true });

function byName(a: ResourceNode, b: ResourceNode): number {
  return collator.compare(a.name, b.name) || (a.urn < b.urn ? -1 : 1);
}
