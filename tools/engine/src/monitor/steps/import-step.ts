import { noDifference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import { runHooks } from "../hooks/hooks";
import type { ChangeContext } from "../run-context";
import { createResource } from "./create";
import { runOperation } from "./run-operation";

/** Imports an existing resource. Another resource with this URN in the state is deleted at the end. */
export async function importStep(
  context: ChangeContext,
  resource: Registration,
  old: RecordedResource | undefined,
): Promise<Registration> {
  const { stepLog } = context;
  const { urn } = resource;
  const op = old === undefined ? "import" : "import-replacement";
  stepLog.setOperation(urn, old === undefined ? "import" : "replace");
  await runHooks(context, resource, "BeforeCreate");
  const done = await runOperation(
    context,
    {
      op,
      kind: "importing",
      resource,
      stateChangeOf: (adds) => ({ adds, ...(old === undefined ? {} : { pendingDeletion: old }) }),
    },
    () => createResource(context, resource),
  );
  stepLog.add({ op, urn, ...(old === undefined ? {} : { old }), new: done, cause: urn });
  if (old !== undefined) {
    stepLog.setOutcome(old, "pendingDeletion");
    stepLog.add({ op: "replace", urn, old, new: done, difference: noDifference, cause: urn });
  }
  return runHooks(context, done, "AfterCreate");
}
