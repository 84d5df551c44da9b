import type { Plan } from "./plan";
import { isDefaultProvider } from "./provider";
import type { Operation, Step } from "./step";
import { parseUrn } from "./urn";

/** Operations that are part of another step on the same resource, or only update its record. */
const partial: ReadonlySet<Operation> = new Set<Operation>([
  "create-replacement",
  "delete-replaced",
  "read-replacement",
  "import-replacement",
  "discard-replaced",
  "remove-pending-replace",
  "refresh",
]);

/** The steps that a report shows: one for each change of a resource, without the default providers. */
export function visibleSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ op, urn }) => !partial.has(op) && !isDefaultProvider(urn));
}

/** Visible steps by operation, as the change summary of `pulumi preview --json` counts them: reads are left out. */
export function countByOperation(steps: readonly Step[]): Plan["changeSummary"] {
  const counts: Partial<Record<Operation, number>> = {};
  for (const { op } of visibleSteps(steps)) {
    if (op !== "read") counts[op] = (counts[op] ?? 0) + 1;
  }
  return counts;
}

/** Visible resources by type token, reads included, deletions not: the most frequent first, then by name. */
export function countByType(steps: readonly Step[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { op, urn } of visibleSteps(steps)) {
    if (isRemoval(op)) continue;
    const { type } = parseUrn(urn);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1)));
}

/** Resources that the stack will manage. Includes the stack itself, excludes default providers and reads. */
export function countResources(steps: readonly Step[]): number {
  return visibleSteps(steps).filter(({ op }) => op !== "read" && !isRemoval(op)).length;
}

function isRemoval(op: Operation): boolean {
  return op === "delete" || op === "discard";
}
