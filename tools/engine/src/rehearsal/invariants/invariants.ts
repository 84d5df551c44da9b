import type { ResourceState } from "@eks-platform/plan";
import type { Inventory } from "../../faults/inventory";
import type { RecordedResource } from "../../model/recorded-resource";
import { type Deployment, computeMagic } from "../../state/deployment/deployment";
import { recordedState } from "../../state/deployment/resource-state";
import { integrityProblems } from "../../state/integrity/integrity";
import type { Snapshot } from "../../state/snapshot";
import { isCreatedByProvider } from "./created-by-provider";

/**
 * A violation of an invariant.
 *
 * - `"brokenState"`: Pulumi would refuse to load the state.
 * - `"lostResource"`: a resource exists in the cloud, and neither the state nor a pending operation has it.
 * - `"createdTwice"`: a resource exists in the cloud twice.
 * - `"notConverged"`: the run after a fault has not reached the result of a run without a fault.
 */
export type InvariantKind = "brokenState" | "lostResource" | "createdTwice" | "notConverged";

export interface InvariantViolation {
  readonly kind: InvariantKind;

  /** The resource; absent if the violation is about the state as a whole. */
  readonly urn?: string;
  readonly message: string;
}

/** Checks what must hold at any moment, whatever has failed. */
export function checkInvariants(snapshot: Snapshot, inventory: Inventory): readonly InvariantViolation[] {
  return [
    ...integrityProblems(asWritten(snapshot)).map((message): InvariantViolation => ({
      kind: "brokenState",
      message,
    })),
    ...findLostResources(snapshot, inventory),
    ...findDuplicates(snapshot, inventory),
  ];
}

// The state is checked, not written: any version works, as long as its proof matches.
const version = "v3.248.0";
const manifest = { time: "", magic: computeMagic(version), version };

function asWritten({ resources }: Snapshot): Deployment {
  return { manifest, resources: resources.map(writtenState), metadata: {} };
}

/** Unchanged resources are the same object in the states of many runs. */
const states = new WeakMap<RecordedResource, ResourceState>();

function writtenState(resource: RecordedResource): ResourceState {
  const state = states.get(resource) ?? recordedState(resource, "plaintext");
  states.set(resource, state);
  return state;
}

function findLostResources(
  { resources, pendingOperations }: Snapshot,
  inventory: Inventory,
): readonly InvariantViolation[] {
  const known = new Set(resources.map(keyOf));
  const pending = new Set(
    pendingOperations.filter(({ kind }) => kind === "creating").map(({ resource }) => resource.urn),
  );
  return inventory.resources
    .filter((object) => !known.has(keyOf(object)) && !pending.has(object.urn))
    .map(({ urn, id }) => ({
      kind: "lostResource",
      urn,
      message: `${id} is in the cloud, and neither the state nor a pending operation knows of it`,
    }));
}

/**
 * Of the objects of a resource, all but one must be pending deletion. While a replacement is being created, it may
 * exist in addition to the current one.
 */
function findDuplicates(
  { resources, pendingOperations }: Snapshot,
  inventory: Inventory,
): readonly InvariantViolation[] {
  const leaving = new Set(resources.filter(isLeaving).map(keyOf));
  const current = new Set(resources.filter((resource) => !isLeaving(resource)).map(({ urn }) => urn));
  const creating = pendingOperations.filter(({ kind }) => kind === "creating");
  const replacing = new Set(creating.map(({ resource }) => resource.urn).filter((urn) => current.has(urn)));

  const staying = new Map<string, string[]>();
  for (const object of inventory.resources) {
    if (leaving.has(keyOf(object)) && !inventory.createdTwice.includes(object)) continue;
    staying.set(object.urn, [...(staying.get(object.urn) ?? []), object.id]);
  }
  return [...staying]
    .filter(([urn, ids]) => ids.length > (replacing.has(urn) ? 2 : 1))
    .map(([urn, ids]) => ({
      kind: "createdTwice",
      urn,
      message: `it is in the cloud ${ids.length} times: ${ids.join(", ")}`,
    }));
}

const isLeaving = ({ isPendingDeletion, isPendingReplacement }: RecordedResource) =>
  isPendingDeletion || isPendingReplacement;

const keyOf = ({ urn, id }: { readonly urn: string; readonly id: string }) => JSON.stringify([urn, id]);

/** Checks what must also hold after a successful run: nothing is left to do, and state and cloud agree. */
export function checkConverged(snapshot: Snapshot, inventory: Inventory): readonly InvariantViolation[] {
  const { resources, pendingOperations } = snapshot;
  const violation = (urn: string, message: string): InvariantViolation => ({
    kind: "notConverged",
    urn,
    message,
  });
  return [
    ...checkInvariants(snapshot, inventory),
    ...pendingOperations.map(({ kind, resource }) => violation(resource.urn, `${kind} it is still pending`)),
    ...resources.filter(isLeaving).map(({ urn }) => violation(urn, "it still waits for its deletion")),
    ...resources
      .filter(({ initErrors }) => initErrors.length > 0)
      .map(({ urn, initErrors }) => violation(urn, `it is still not well: ${initErrors.join("; ")}`)),
    ...resources
      .filter((resource) => isCreatedByProvider(resource) && !inventory.has(resource.urn, resource.id))
      .map(({ urn, id }) => violation(urn, `the state says that ${id} is in the cloud, and it is not`)),
  ];
}
