import type { RecordedResource } from "../../../model/recorded-resource";
import { dependenciesOf } from "../../../state/dependencies/dependencies";
import { messageOf } from "../../failure";
import type { Session } from "../../session";
import type { ExecutedStep } from "../step-log";
import { orderDeletions } from "./delete-order";
import { runDeletion, type DeletionReason } from "./delete-step";
import type { Node } from "./dependents";

/** A deletion, or the forgetting of what was deleted already. */
interface Planned {
  readonly old: RecordedResource;
  readonly reason: DeletionReason | "forgotten";
}

/** Something that nobody may delete. */
class Protected extends Error {}

/**
 * Deletes what has been replaced, and what the program no longer has: in groups, each when all that needed it is gone.
 * What is protected stays, with all that it needs; the rest goes.
 *
 * @returns false if something could not be deleted
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/deploy/step_executor.go (`cancelDueToError`)
 */
export async function performDeletions(session: Session): Promise<boolean> {
  const { olds, stepLog, options } = session;
  const planned = new Map(
    olds.all.flatMap((old) => {
      const reason = reasonFor(session, old);
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
      sorted.map((old) => attempt(session, planned.get(old) ?? { old, reason: "delete" })),
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
    // A preview goes on, so that all that cannot be deleted is found.
    if (failed && !options.dryRun) break;
  }
  return complete;
}

function reasonFor({ stepLog }: Session, old: RecordedResource): Planned["reason"] | undefined {
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

/** Why it failed, if it did; the user has been told. */
async function attempt(session: Session, { old, reason }: Planned): Promise<ExecutedStep | Error> {
  const { urn } = old;
  try {
    if (reason === "forgotten") {
      await session.journal?.end(undefined, { removes: old });
      return { op: "remove-pending-replace", urn, old, cause: "" };
    }
    if (reason === "delete" && old.options.protect === true) throw new Protected(protectedMessage(urn));
    return await runDeletion(session, old, reason, "");
  } catch (error) {
    session.reportError(messageOf(error), urn);
    return error instanceof Error ? error : new Error(messageOf(error));
  }
}

const protectedMessage = (urn: string) =>
  `resource "${urn}" cannot be deleted because it is protected. Remove \`protect\` from its options in the program, ` +
  "update the stack, and only then remove the resource.";

/** URNs of all that a resource needs, directly or not: parents and providers included. */
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
