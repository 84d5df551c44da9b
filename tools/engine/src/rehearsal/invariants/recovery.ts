import type { Inventory } from "../../faults/inventory";
import type { RecordedResource } from "../../model/recorded-resource";
import { dependenciesOf } from "../../state/dependencies/dependencies";
import { sortByDependencies } from "../../state/dependencies/sort-by-dependencies";
import type { OperationKind, PendingOperation, Snapshot } from "../../state/snapshot";

/** The resolution of an operation whose end was not recorded. */
export interface PendingOperationResolution {
  readonly urn: string;
  readonly kind: OperationKind;

  /**
   * - `"imported"`: the resource that was to be created exists; the state has it now.
   * - `"cleared"`: the resource that was to be created does not exist, or the one that was to be changed is in the
   *   state anyway.
   * - `"removed"`: the resource that was to be deleted no longer exists; it is removed from the state.
   */
  readonly resolution: "imported" | "cleared" | "removed";

  /** Id of the resource in the cloud; absent for the other resolutions. */
  readonly id?: string;
}

/** A state without pending operations, and their resolutions. */
export interface RecoveryResult {
  readonly snapshot: Snapshot;
  readonly resolutions: readonly PendingOperationResolution[];
}

/**
 * Resolves pending operations by a look at the cloud, as `pulumi refresh` does: it asks about each creation, and
 * takes the id with `--import-pending-creates`, or assumes none with `--clear-pending-creates`.
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

/** The resource that the new one replaces: it is pending deletion, or was deleted before. */
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

/** True if a resource no longer exists in the cloud, and nothing in the state depends on it. */
function isGone(
  { urn, id }: PendingOperation["resource"],
  resources: readonly RecordedResource[],
  inventory: Inventory,
): boolean {
  const isNeeded = resources.some((other) => other.urn !== urn && dependenciesOf(other).includes(urn));
  return !inventory.has(urn, id) && !isNeeded;
}

/** Sorts the resources. Those pending deletion come last, as a run leaves them. */
function ordered(resources: readonly RecordedResource[]): readonly RecordedResource[] {
  const pendingDeletion = resources.filter(({ isPendingDeletion }) => isPendingDeletion);
  return [
    ...sortByDependencies(resources.filter(({ isPendingDeletion }) => !isPendingDeletion)),
    ...pendingDeletion,
  ];
}
