import { redactedValue } from "../../difference/equality";
import { omit } from "../../model/omit";
import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";
import { withErrorHooks } from "../hooks/error-hooks";
import { runHooks } from "../hooks/hooks";
import { checkInputs } from "../registration/check";
import type { Session } from "../session";
import { createResource } from "./create";
import { deleteStep } from "./deletion/delete-step";
import { findDependentReplacements } from "./deletion/dependent-replacements";
import { refuseProtected } from "./deletion/protection";
import type { Replacement } from "./plan-step";
import { runOperation } from "./run-operation";

/** Replaces a resource by a new one. */
export async function replaceSteps(
  session: Session,
  resource: Registration,
  goal: ValueMap,
  replacement: Replacement,
): Promise<Registration> {
  const { stepLog } = session;
  const { old, difference, first } = replacement;
  const { urn, custom } = resource;
  assertReplaceable(session, resource, replacement);
  stepLog.setOperation(urn, "replace");

  // Names and defaults of the old resource are not carried over.
  const { id: successorOf } = old;
  const fresh = await checkInputs(session, { ...omit(resource, "old"), inputs: goal }, successorOf);
  if (first === "deletion") await deleteBeforeReplace(session, replacement, urn);
  const note = (made: Registration) =>
    stepLog.add({ op: "replace", urn, old, new: made, difference, cause: urn });
  await runHooks(session, fresh, "BeforeCreate");
  const done = await runOperation(
    session,
    {
      op: "create-replacement",
      kind: "creating",
      resource: fresh,
      stateChangeOf: (adds) => ({
        adds,
        ...(first === "creation" ? { pendingDeletion: old } : { removes: old }),
      }),
    },
    () =>
      withErrorHooks(session, { operation: "create", resource: fresh }, () =>
        createResource(session, fresh, successorOf),
      ),
  );
  if (first !== "creation") note(done);
  stepLog.add({ op: "create-replacement", urn, old, new: done, difference, cause: urn });
  if (first === "creation") note(done);
  stepLog.setOutcome(old, first === "creation" ? "pendingDeletion" : "deleted");
  return custom ? runHooks(session, done, "AfterCreate") : done;
}

/** Deletes the old resource, and before it all that must be replaced with it. */
async function deleteBeforeReplace(session: Session, { old }: Replacement, cause: string): Promise<void> {
  const { stepLog } = session;
  const dependents = await findDependentReplacements(session, old);
  const due = dependents.filter((dependent) => stepLog.outcomeOf(dependent.old) === undefined).reverse();
  for (const dependent of due) {
    if (!dependent.old.isPendingDeletion) refuseProtected(session, dependent.old, cause);
  }
  for (const { old: dependent, replaceKeys } of due) {
    stepLog.addDeletion(dependent);
    if (dependent.isPendingDeletion) {
      stepLog.setOutcome(dependent, "deleted");
      await deleteStep(session, dependent, "delete", cause);
    } else {
      stepLog.markDeletedBeforeReplace(dependent, replaceKeys);
      await deleteStep(session, dependent, "deleteBeforeReplace", cause);
    }
  }
  stepLog.setOutcome(old, "deletedBeforeReplace");
  await deleteStep(session, old, "deleteBeforeReplace", cause);
}

/** A replacement deletes the resource, and has another id. In a preview the rest of the plan is still useful. */
function assertReplaceable(session: Session, resource: Registration, { old, difference }: Replacement): void {
  const { urn, options } = resource;
  if (options.protect === true && old.options.protect === true) refuseProtected(session, old, urn);
  if (options.importId === undefined || old.external) return;
  const keys = difference.replaceKeys.map(
    (key) => `${key} (${shown(old.inputs[key])} => ${shown(resource.inputs[key])})`,
  );
  const message =
    `The program imports this resource by its id, so it cannot be replaced, as ${keys.join(", ")} would have it. ` +
    "Remove `import` from its options.";
  if (!session.options.dryRun) throw new Error(message);
  session.log.report("warning", message, urn);
}

const shown = (value: ValueMap[string]) =>
  typeof value === "object" || value === undefined
    ? value === undefined
      ? "nothing"
      : redactedValue
    : String(value);
