import { create } from "../create";
import { withErrorHooks } from "../error-hooks";
import { runHooks } from "../hooks";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { operate } from "./operate";

/** Creates a resource that is not there. */
export async function createStep(session: Session, resource: Registration): Promise<Registration> {
  const { book } = session;
  const { urn, custom } = resource;
  book.decide(urn, "create");
  await runHooks(session, resource, "BeforeCreate");
  const done = await operate(
    session,
    { op: "create", kind: "creating", resource, settles: (adds) => ({ adds }) },
    () => withErrorHooks(session, { operation: "create", resource }, () => create(session, resource)),
  );
  book.note({ op: "create", urn, new: done, cause: urn });
  // Those of a component run when it has said what it is.
  return custom ? runHooks(session, done, "AfterCreate") : done;
}
