import type { Registration } from "../../model/registration";
import { withErrorHooks } from "../hooks/error-hooks";
import { runHooks } from "../hooks/hooks";
import type { ChangeContext } from "../run-context";
import { createResource } from "./create";
import { runOperation } from "./run-operation";

/** Creates a resource that does not exist. */
export async function createStep(context: ChangeContext, resource: Registration): Promise<Registration> {
  const { stepLog } = context;
  const { urn, custom } = resource;
  stepLog.setOperation(urn, "create");
  await runHooks(context, resource, "BeforeCreate");
  const done = await runOperation(
    context,
    { op: "create", kind: "creating", resource, stateChangeOf: (adds) => ({ adds }) },
    () => withErrorHooks(context, { operation: "create", resource }, () => createResource(context, resource)),
  );
  stepLog.add({ op: "create", urn, new: done, cause: urn });
  // The hooks of a component run when it registers its outputs.
  return custom ? runHooks(context, done, "AfterCreate") : done;
}
