import { type RecordedResource, recorded } from "../../state/recorded-resource";
import type { Registration } from "../registration";
import { markSecrets } from "../secrets";
import type { Session } from "../session";
import { isServed } from "../check";
import { packageOf } from "../urn";
import { legibleOutputs } from "./legible-outputs";
import { settleKept } from "./settle-kept";

/** Leaves a resource as it is. What the program says of it beside its inputs may be new. */
export async function sameStep(
  session: Session,
  resource: Registration,
  old: RecordedResource,
): Promise<Registration> {
  const { book, journal } = session;
  const { urn, type } = resource;
  const { id, simulated } = old;
  book.decide(urn, "same");
  book.seal(old, "kept");
  const outputs = await legibleOutputs(session, resource, old);
  const done = markSecrets(session, { ...resource, id, outputs, simulated });
  if (isServed(done)) session.cloud(packageOf(type)).remember?.({ type, id, outputs });

  await journal?.end(undefined, settleKept(recorded(done), old));
  session.options.onStep?.({ phase: "done", op: "same", urn });
  book.note({ op: "same", urn, old, new: done, cause: urn });
  return done;
}
