import { redactedValue } from "../../difference/equality";
import { omit } from "../../model/omit";
import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";
import { withErrorHooks } from "../hooks/error-hooks";
import { runHooks } from "../hooks/hooks";
import { checkInputs } from "../registration/check";
import type { DeletionContext, Reporter, Resources, Settings } from "../run-context";
import { createResource } from "./create";
import { deleteStep } from "./deletion/delete-step";
import { findDependentReplacements } from "./deletion/dependent-replacements";
import { refuseProtected } from "./deletion/protection";
import type { Replacement } from "./plan-step";
import { runOperation } from "./run-operation";

/** Replaces a resource by a new one. */
export async function replaceSteps(
  context: DeletionContext & Settings<"mode">,
  resource: Registration,
  goal: ValueMap,
  replacement: Replacement,
): Promise<Registration> {
  const { stepLog } = context;
  const { old, difference, first } = replacement;
  const { urn, custom } = resource;
  assertReplaceable(context, resource, replacement);
  stepLog.setOperation(urn, "replace");

  // Names and defaults of the old resource are not carried over.
  const { id: successorOf } = old;
  const fresh = await checkInputs(context, { ...omit(resource, "old"), inputs: goal }, successorOf);
  if (first === "deletion") await deleteBeforeReplace(context, replacement, urn);
  const note = (made: Registration) =>
    stepLog.add({ op: "replace", urn, old, new: made, difference, cause: urn });
  await runHooks(context, fresh, "BeforeCreate");
  const done = await runOperation(
    context,
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
      withErrorHooks(context, { operation: "create", resource: fresh }, () =>
        createResource(context, fresh, successorOf),
      ),
  );
  if (first !== "creation") note(done);
  stepLog.add({ op: "create-replacement", urn, old, new: done, difference, cause: urn });
  if (first === "creation") note(done);
  stepLog.setOutcome(old, first === "creation" ? "pendingDeletion" : "deleted");
  return custom ? runHooks(context, done, "AfterCreate") : done;
}

/** Deletes the old resource, and before it all that must be replaced with it. */
async function deleteBeforeReplace(
  context: DeletionContext,
  { old }: Replacement,
  cause: string,
): Promise<void> {
  const { stepLog } = context;
  const dependents = await findDependentReplacements(context, old);
  const due = dependents.filter((dependent) => stepLog.outcomeOf(dependent.old) === undefined).reverse();
  for (const dependent of due) {
    if (!dependent.old.isPendingDeletion) refuseProtected(context, dependent.old, cause);
  }
  for (const { old: dependent, replaceKeys } of due) {
    stepLog.addDeletion(dependent);
    if (dependent.isPendingDeletion) {
      stepLog.setOutcome(dependent, "deleted");
      await deleteStep(context, dependent, "delete", cause);
    } else {
      stepLog.markDeletedBeforeReplace(dependent, replaceKeys);
      await deleteStep(context, dependent, "deleteBeforeReplace", cause);
    }
  }
  stepLog.setOutcome(old, "deletedBeforeReplace");
  await deleteStep(context, old, "deleteBeforeReplace", cause);
}

/** A replacement deletes the resource, and has another id. In a preview the rest of the plan is still useful. */
function assertReplaceable(
  context: Reporter & Pick<Resources, "olds"> & Settings<"dryRun">,
  resource: Registration,
  { old, difference }: Replacement,
): void {
  const { urn, options } = resource;
  if (options.protect === true && old.options.protect === true) refuseProtected(context, old, urn);
  if (options.importId === undefined || old.external) return;
  const keys = difference.replaceKeys.map(
    (key) => `${key} (${shown(old.inputs[key])} => ${shown(resource.inputs[key])})`,
  );
  const message =
    `The program imports this resource by its id, so it cannot be replaced, as ${keys.join(", ")} would have it. ` +
    "Remove `import` from its options.";
  if (!context.options.dryRun) throw new Error(message);
  context.log.report("warning", message, urn);
}

const shown = (value: ValueMap[string]) =>
  typeof value === "object" || value === undefined
    ? value === undefined
      ? "nothing"
      : redactedValue
    : String(value);
