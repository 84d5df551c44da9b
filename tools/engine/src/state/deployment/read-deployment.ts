import { integrityProblems } from "../integrity/integrity";
import type { Snapshot } from "../snapshot";
import { StateError } from "../state-error";
import type { DeploymentFile } from "./deployment";
import { readResourceState } from "./read-resource-state";

/**
 * Reads the state of a stack that `pulumi stack export` has written. With `--show-secrets` all of it is readable; an
 * encrypted secret counts as equal to any value.
 *
 * @throws StateError if Pulumi itself would refuse to load it
 */
export function snapshotOf({ deployment }: DeploymentFile): Snapshot {
  const problems = integrityProblems(deployment);
  if (problems.length > 0) {
    throw new StateError(
      [
        "The exported state cannot be used: it is damaged.",
        ...problems.map((problem) => `  - ${problem}`),
      ].join("\n"),
    );
  }
  const { resources, pending_operations: pending = [] } = deployment;
  return {
    resources: resources.map((resource) => readResourceState(resource, "unreadable")),
    pendingOperations: pending.map(({ type, resource }) => ({
      kind: type,
      resource: readResourceState(resource, "unreadable"),
    })),
  };
}
