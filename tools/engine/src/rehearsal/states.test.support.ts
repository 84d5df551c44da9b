import { type CloudResource, Inventory } from "../faults/inventory";
import { noOptions } from "../model/goal";
import type { RecordedResource } from "../model/recorded-resource";
import { toRecordedResource } from "../model/registration";
import type { RegistrationOptions } from "../model/resource-options";
import { registrationOf, thing } from "../monitor/registration/registration.test.support";
import type { OperationKind, PendingOperation, Snapshot } from "../state/snapshot";

/** A thing in a state, with the given changes. */
export function resource(name: string, members: Partial<RecordedResource> = {}): RecordedResource {
  return { ...toRecordedResource(registrationOf(thing(name))), ...members };
}

/** Default options with these changes. */
export const options = (members: Partial<RegistrationOptions>): RegistrationOptions => ({
  ...noOptions,
  customTimeouts: {},
  ...members,
});

/** A state of some resources. */
export function snapshotWith(
  resources: readonly RecordedResource[],
  pendingOperations: readonly PendingOperation[] = [],
): Snapshot {
  return { resources, pendingOperations };
}

export const pending = (kind: OperationKind, name: string): PendingOperation => ({
  kind,
  resource: resource(name, kind === "creating" ? { id: "" } : {}),
});

/** An inventory of exactly these resources. */
export function inventoryOf(resources: readonly Pick<RecordedResource, "urn" | "type" | "id">[]): Inventory {
  const inventory = new Inventory();
  for (const { urn, type, id } of resources) {
    const request = { urn, type, name: "", inputs: {} };
    inventory.create(request, { id, outputs: { id }, simulated: [] });
  }
  return inventory;
}

/** The ids in an inventory. */
export const idsOf = (objects: readonly CloudResource[]) => objects.map(({ id }) => id);
