import { noDifference } from "../../difference/difference";
import type { RecordedResource } from "../../state/recorded-resource";
import { create } from "../create";
import { runHooks } from "../hooks";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { operate } from "./operate";

/** Takes over a resource that somebody else has made. Another one that the state has under this URN goes at the end. */
export async function importStep(
  session: Session,
  resource: Registration,
  old: RecordedResource | undefined,
): Promise<Registration> {
  const { book } = session;
  const { urn } = resource;
  const op = old === undefined ? "import" : "import-replacement";
  book.decide(urn, old === undefined ? "import" : "replace");
  await runHooks(session, resource, "BeforeCreate");
  const done = await operate(
    session,
    {
      op,
      kind: "importing",
      resource,
      settles: (adds) => ({ adds, ...(old === undefined ? {} : { condemns: old }) }),
    },
    () => create(session, resource),
  );
  book.note({ op, urn, ...(old === undefined ? {} : { old }), new: done, cause: urn });
  if (old !== undefined) {
    book.seal(old, "condemned");
    book.note({ op: "replace", urn, old, new: done, difference: noDifference, cause: urn });
  }
  return runHooks(session, done, "AfterCreate");
}
