import type { RecordedResource } from "../../../model/recorded-resource";
import { dependenciesOf } from "../../../state/dependencies/dependencies";
import { messageOf } from "../../failure";
import type { DeletionContext, Steps } from "../../run-context";
import type { ExecutedStep } from "../step-log";
import { orderDeletions } from "./delete-order";
import { runDeletion, type DeletionReason } from "./delete-step";
import type { Node } from "./dependents";

/** A deletion, or the removal of a record that was already deleted. */
interface Planned {
  readonly old: RecordedResource;
  readonly reason: DeletionReason | "forgotten";
}

/** A protected resource. */
class Protected extends Error {}

/**
 * Deletes replaced resources, and those that the program no longer has, in groups: dependents first. Protected
 * resources stay, with everything that they depend on.
 *
 * @returns false if something could not be deleted
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/deploy/step_executor.go (`cancelDueToError`)
 */
export async function performDeletions(context: DeletionContext): Promise<boolean> {
  const { olds, stepLog, options } = context;
  const planned = new Map(
    olds.all.flatMap((old) => {
      const reason = reasonFor(context, old);
      return reason === undefined ? [] : [[old, { old, reason }] as const];
    }),
  );
  for (const { old, reason } of planned.values()) if (reason !== "forgotten") stepLog.addDeletion(old);

  const spared = new Set<string>();
  let [complete, failed] = [true, false];
  for (const group of orderDeletions([...planned.keys()], olds.all)) {
    const wanted = group.filter(({ urn }) => !spared.has(urn));
    const sorted = [...wanted].sort((one, other) => (one.urn < other.urn ? -1 : 1));
    const steps = await Promise.all(
      sorted.map((old) => attempt(context, planned.get(old) ?? { old, reason: "delete" })),
    );
    for (const [index, step] of steps.entries()) {
      const old = sorted[index];
      if (step instanceof Protected && old !== undefined) {
        for (const urn of allNeedsOf(old, olds.all)) spared.add(urn);
      }
      if (step instanceof Error) complete = false;
      else stepLog.add(step);
      failed ||= step instanceof Error && !(step instanceof Protected);
    }
    // A preview continues, to report everything that cannot be deleted.
    if (failed && !options.dryRun) break;
  }
  return complete;
}

function reasonFor({ stepLog }: Steps, old: RecordedResource): Planned["reason"] | undefined {
  switch (stepLog.outcomeOf(old)) {
    case "pendingDeletion":
      return "replaced";
    case "deletedBeforeReplace":
      return "forgotten";
    case "kept":
    case "deleted":
      return undefined;
    case undefined:
      if (old.isPendingDeletion) return "replaced";
      return old.isPendingReplacement ? "forgotten" : "delete";
  }
}

/** Returns the step, or its error, which is already reported. */
async function attempt(context: DeletionContext, { old, reason }: Planned): Promise<ExecutedStep | Error> {
  const { urn } = old;
  try {
    if (reason === "forgotten") {
      await context.journal?.end(undefined, { removes: old });
      return { op: "remove-pending-replace", urn, old, cause: "" };
    }
    if (reason === "delete" && old.options.protect === true) throw new Protected(protectedMessage(urn));
    return await runDeletion(context, old, reason, "");
  } catch (error) {
    context.reportError(messageOf(error), urn);
    return error instanceof Error ? error : new Error(messageOf(error));
  }
}

const protectedMessage = (urn: string) =>
  `resource "${urn}" cannot be deleted because it is protected. Remove \`protect\` from its options in the program, ` +
  "update the stack, and only then remove the resource.";

/** URNs of everything that a resource depends on, directly or not: parents and providers included. */
function allNeedsOf(root: Node, resources: readonly Node[]): ReadonlySet<string> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const needs = new Set<string>();
  const open = [root];
  for (let resource = open.pop(); resource !== undefined; resource = open.pop()) {
    for (const urn of dependenciesOf(resource)) {
      const need = byUrn.get(urn);
      if (needs.has(urn) || need === undefined) continue;
      needs.add(urn);
      open.push(need);
    }
  }
  return needs;
}
