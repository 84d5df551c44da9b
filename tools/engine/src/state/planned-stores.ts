import type { Operation, Plan } from "@eks-platform/plan";
import type { RecordedResource } from "../model/recorded-resource";
import { isDefaultProvider, nameOf, parseReference, typeOf } from "../protocol/urn";
import { readResourceState } from "./deployment/read-resource-state";
import { emptySnapshot, type Snapshot } from "./snapshot";
import { StateError } from "./state-error";
import type { StateStores } from "./state-store";

/** Operations of a plan after which a resource exists. */
const isExisting: ReadonlySet<Operation> = new Set<Operation>([
  "create",
  "import",
  "read",
  "replace",
  "same",
  "update",
]);

/**
 * The states that would result from plans, by stack name, so that another plan can be compared with them. A stack
 * without a plan does not exist.
 *
 * @throws StateError if a plan lacks the new states of its resources
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
        "Create it again with known values, which is the default.",
    );
  }
  const resources = steps.flatMap(({ op, newState }) =>
    isExisting.has(op) && newState !== undefined ? [readResourceState(newState, "unreadable")] : [],
  );
  return { resources: [...hiddenProviders(resources), ...resources], pendingOperations: [] };
}

/** Plans hide default providers; they are derived from the resources that refer to them. */
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
