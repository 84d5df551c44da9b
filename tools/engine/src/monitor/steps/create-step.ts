import type { Registration } from "../../model/registration";
import { withErrorHooks } from "../hooks/error-hooks";
import { runHooks } from "../hooks/hooks";
import type { Session } from "../session";
import { createResource } from "./create";
import { runOperation } from "./run-operation";

/** Creates a resource that does not exist. */
export async function createStep(session: Session, resource: Registration): Promise<Registration> {
  const { stepLog } = session;
  const { urn, custom } = resource;
  stepLog.setOperation(urn, "create");
  await runHooks(session, resource, "BeforeCreate");
  const done = await runOperation(
    session,
    { op: "create", kind: "creating", resource, stateChangeOf: (adds) => ({ adds }) },
    () => withErrorHooks(session, { operation: "create", resource }, () => createResource(session, resource)),
  );
  stepLog.add({ op: "create", urn, new: done, cause: urn });
  // The hooks of a component run when it registers its outputs.
  return custom ? runHooks(session, done, "AfterCreate") : done;
}
