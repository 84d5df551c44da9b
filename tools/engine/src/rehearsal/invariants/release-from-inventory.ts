import type { Inventory } from "../../faults/inventory";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Snapshot } from "../../state/snapshot";

/**
 * Removes from the inventory what has left the state on purpose: a retained resource is no longer managed, and one
 * that is deleted with another no longer exists.
 */
export function releaseFromInventory(before: Snapshot, after: Snapshot, inventory: Inventory): void {
  const current = new Set(after.resources.map(keyOf));
  const urns = new Set(after.resources.map(({ urn }) => urn));
  for (const resource of before.resources) {
    const { urn, id, options } = resource;
    if (current.has(keyOf(resource))) continue;
    const isKept = options.retainOnDelete === true;
    const isGone = options.deletedWith !== undefined && !urns.has(options.deletedWith);
    if (isKept || isGone) inventory.delete(urn, id);
  }
}

const keyOf = ({ urn, id }: RecordedResource) => JSON.stringify([urn, id]);
