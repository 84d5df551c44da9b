import type { Operation, Plan } from "@eks-platform/plan";
import { type RecordedResource } from "../model/recorded-resource";
import { isDefaultProvider, nameOf, parseReference, typeOf } from "../protocol/urn";
import { readResourceState } from "./deployment/read-resource-state";
import { emptySnapshot, type Snapshot } from "./snapshot";
import { StateError } from "./state-error";
import type { StateStores } from "./state-store";

/** Operations of a plan after which a resource is there. */
const isExisting: ReadonlySet<Operation> = new Set<Operation>([
  "create",
  "import",
  "read",
  "replace",
  "same",
  "update",
]);

/**
 * The states that plans would have led to, by the name of the stack, so that another plan can be compared with them. What no plan is
 * about does not exist.
 *
 * @throws StateError if a plan does not know what its resources would have become
 */
export function plannedStores(plans: readonly Plan[]): StateStores {
  const snapshots = new Map(plans.map((plan) => [plan.name, snapshotOfPlan(plan)]));
  return ({ stack }) => ({
    read: () => snapshots.get(stack) ?? emptySnapshot,
    begin: () => Promise.reject(new StateError("A plan cannot be gone on from by an update.")),
  });
}

function snapshotOfPlan({ name, mode, steps }: Plan): Snapshot {
  if (mode !== "known") {
    throw new StateError(
      `The plan of ${name} was made with unknown values, so nothing can be compared with it. ` +
        "Make it anew with known values, which is the default.",
    );
  }
  const resources = steps.flatMap(({ op, newState }) =>
    isExisting.has(op) && newState !== undefined ? [readResourceState(newState, "unreadable")] : [],
  );
  return { resources: [...hiddenProviders(resources), ...resources], pendingOperations: [] };
}

/** Providers that nobody wrote down are hidden in plans; what is known of them is what refers to them. */
function hiddenProviders(resources: readonly RecordedResource[]): readonly RecordedResource[] {
  const shown = new Set(resources.map(({ urn }) => urn));
  const references = new Set(resources.map(({ provider }) => provider).filter((provider) => provider !== ""));
  return [...references].sort().flatMap((reference) => {
    const { urn, id } = parseReference(reference);
    if (shown.has(urn) || !isDefaultProvider(urn)) return [];
    const state = { urn, id, type: typeOf(urn), name: nameOf(urn), custom: true };
    return [readResourceState(state, "unreadable")];
  });
}
