import type { Inventory } from "../../faults/inventory";
import type { RecordedResource } from "../../model/recorded-resource";
import { dependenciesOf } from "../../state/dependencies/dependencies";
import { sortByDependencies } from "../../state/dependencies/sort-by-dependencies";
import type { OperationKind, PendingOperation, Snapshot } from "../../state/snapshot";

/** What was found out about an operation that nobody saw the end of. */
export interface PendingOperationResolution {
  readonly urn: string;
  readonly kind: OperationKind;

  /**
   * - `"imported"`: what was to be created is there; the state has it now.
   * - `"cleared"`: what was to be created is not there, or what was to be changed is in the state anyway.
   * - `"removed"`: what was to be deleted is gone; so it is from the state.
   */
  readonly resolution: "imported" | "cleared" | "removed";

  /** Id of what was found in the cloud; absent for the other resolutions. */
  readonly id?: string;
}

/** A state in which nothing is pending, and how it came to that. */
export interface RecoveryResult {
  readonly snapshot: Snapshot;
  readonly resolutions: readonly PendingOperationResolution[];
}

/**
 * Looks at the cloud for what became of pending operations, as `pulumi refresh` does: it asks about each creation, and
 * takes the id with `--import-pending-creates`, or no for an answer with `--clear-pending-creates`.
 *
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_refresh/
 */
export function resolvePendingOperations(
  { resources, pendingOperations }: Snapshot,
  inventory: Inventory,
): RecoveryResult {
  let recovered = resources;
  const resolutions: PendingOperationResolution[] = [];
  for (const { kind, resource } of pendingOperations) {
    const { urn } = resource;
    const found = kind === "creating" ? unknownTo(recovered, urn, inventory) : undefined;
    if (found !== undefined) {
      const { id, outputs, simulated } = found;
      recovered = [...recovered.flatMap(succeededBy(urn)), { ...resource, id, outputs, simulated }];
      resolutions.push({ urn, kind, resolution: "imported", id });
    } else if (kind === "deleting" && isGone(resource, recovered, inventory)) {
      recovered = recovered.filter((other) => other.urn !== urn || other.id !== resource.id);
      resolutions.push({ urn, kind, resolution: "removed" });
    } else {
      resolutions.push({ urn, kind, resolution: "cleared" });
    }
  }
  return { snapshot: { resources: ordered(recovered), pendingOperations: [] }, resolutions };
}

/** What had the place of a resource that is there now: it waits for its deletion, or has been deleted to make room. */
const succeededBy =
  (urn: string) =>
  (old: RecordedResource): readonly RecordedResource[] => {
    if (old.urn !== urn || old.isPendingDeletion) return [old];
    return old.isPendingReplacement ? [] : [{ ...old, isPendingDeletion: true }];
  };

function unknownTo(resources: readonly RecordedResource[], urn: string, inventory: Inventory) {
  const known = new Set(resources.filter((resource) => resource.urn === urn).map(({ id }) => id));
  return inventory.resourcesOf(urn).find(({ id }) => !known.has(id));
}

/** True if a resource is in the cloud no more, and nothing in the state needs it. */
function isGone(
  { urn, id }: PendingOperation["resource"],
  resources: readonly RecordedResource[],
  inventory: Inventory,
): boolean {
  const isNeeded = resources.some((other) => other.urn !== urn && dependenciesOf(other).includes(urn));
  return !inventory.has(urn, id) && !isNeeded;
}

/** Puts what was found where it belongs. What waits for its deletion stands last, as a run leaves it. */
function ordered(resources: readonly RecordedResource[]): readonly RecordedResource[] {
  const pendingDeletion = resources.filter(({ isPendingDeletion }) => isPendingDeletion);
  return [
    ...sortByDependencies(resources.filter(({ isPendingDeletion }) => !isPendingDeletion)),
    ...pendingDeletion,
  ];
}
