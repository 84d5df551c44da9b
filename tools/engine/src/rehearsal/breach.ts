import type { ResourceState } from "@eks-platform/plan";
import type { Inventory } from "../faults/inventory";
import { type Deployment, magicOf } from "../state/deployment";
import { integrityProblems } from "../state/integrity";
import type { RecordedResource } from "../state/recorded-resource";
import { recordedState } from "../state/resource-state";
import type { Snapshot } from "../state/snapshot";
import { isCreatedInCloud } from "./in-cloud";

/**
 * A promise that was broken.
 *
 * - `"brokenState"`: Pulumi would refuse to load the state.
 * - `"lostResource"`: something is in the cloud, and neither the state nor a pending operation knows of it.
 * - `"createdTwice"`: something is in the cloud twice.
 * - `"notConverged"`: the run after a fault has not led to where a run without a fault leads.
 */
export type BreachKind = "brokenState" | "lostResource" | "createdTwice" | "notConverged";

export interface Breach {
  readonly kind: BreachKind;

  /** Resource that it is about; absent if it is about the state as a whole. */
  readonly urn?: string;
  readonly message: string;
}

/** What must hold at any moment, whatever has gone wrong. */
export function breachesAtAnyTime(snapshot: Snapshot, inventory: Inventory): readonly Breach[] {
  return [
    ...integrityProblems(asWritten(snapshot)).map((message): Breach => ({ kind: "brokenState", message })),
    ...lost(snapshot, inventory),
    ...createdTwice(snapshot, inventory),
  ];
}

// The state is judged, not written: any version will do, as long as its proof fits.
const version = "v3.248.0";
const manifest = { time: "", magic: magicOf(version), version };

function asWritten({ resources }: Snapshot): Deployment {
  return { manifest, resources: resources.map(writtenState), metadata: {} };
}

/** What stays as it was is the same object in the states of many runs. */
const states = new WeakMap<RecordedResource, ResourceState>();

function writtenState(resource: RecordedResource): ResourceState {
  const state = states.get(resource) ?? recordedState(resource, "plaintext");
  states.set(resource, state);
  return state;
}

function lost({ resources, pendingOperations }: Snapshot, inventory: Inventory): readonly Breach[] {
  const known = new Set(resources.map(keyOf));
  const pending = new Set(
    pendingOperations.filter(({ kind }) => kind === "creating").map(({ resource }) => resource.urn),
  );
  return inventory.objects
    .filter((object) => !known.has(keyOf(object)) && !pending.has(object.urn))
    .map(({ urn, id }) => ({
      kind: "lostResource",
      urn,
      message: `${id} is in the cloud, and neither the state nor a pending operation knows of it`,
    }));
}

/**
 * Of the objects of a resource, all but one must be waiting for their deletion. While a replacement is being created, that
 * may be there beside the one that the state has.
 */
function createdTwice({ resources, pendingOperations }: Snapshot, inventory: Inventory): readonly Breach[] {
  const leaving = new Set(resources.filter(isLeaving).map(keyOf));
  const standing = new Set(resources.filter((resource) => !isLeaving(resource)).map(({ urn }) => urn));
  const creating = pendingOperations.filter(({ kind }) => kind === "creating");
  const replacing = new Set(creating.map(({ resource }) => resource.urn).filter((urn) => standing.has(urn)));

  const staying = new Map<string, string[]>();
  for (const object of inventory.objects) {
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

const isLeaving = ({ isCondemned, isPendingReplacement }: RecordedResource) =>
  isCondemned || isPendingReplacement;

const keyOf = ({ urn, id }: { readonly urn: string; readonly id: string }) => JSON.stringify([urn, id]);

/** What must hold beside that after a run that succeeded: all is done, and state and cloud say the same. */
export function breachesAtRest(snapshot: Snapshot, inventory: Inventory): readonly Breach[] {
  const { resources, pendingOperations } = snapshot;
  const breach = (urn: string, message: string): Breach => ({ kind: "notConverged", urn, message });
  return [
    ...breachesAtAnyTime(snapshot, inventory),
    ...pendingOperations.map(({ kind, resource }) => breach(resource.urn, `${kind} it is still pending`)),
    ...resources.filter(isLeaving).map(({ urn }) => breach(urn, "it still waits for its deletion")),
    ...resources
      .filter(({ initErrors }) => initErrors.length > 0)
      .map(({ urn, initErrors }) => breach(urn, `it is still not well: ${initErrors.join("; ")}`)),
    ...resources
      .filter((resource) => isCreatedInCloud(resource) && !inventory.has(resource.urn, resource.id))
      .map(({ urn, id }) => breach(urn, `the state says that ${id} is in the cloud, and it is not`)),
  ];
}
