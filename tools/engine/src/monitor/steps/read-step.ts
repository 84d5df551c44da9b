import { noDifference } from "../../difference/difference";
import type { RecordedResource } from "../../state/recorded-resource";
import { RunEnded } from "../failure";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { operate } from "./operate";
import { settleKept } from "./settle-kept";

/**
 * Reads a resource that stands outside the program. One that the state has made under the same URN is let go of if it is
 * the very same, and else deleted at the end.
 */
export async function readStep(
  session: Session,
  resource: Registration,
  old: RecordedResource | undefined,
  work: () => Promise<Registration>,
): Promise<Registration> {
  if (session.gate.ended && !session.options.dryRun) throw new RunEnded();
  const { book } = session;
  const { urn, id } = resource;
  const isReplacement = old !== undefined && !old.external && old.id !== id;
  const op = isReplacement ? "read-replacement" : "read";
  book.decide(urn, isReplacement ? "replace" : "read");
  if (old !== undefined) book.seal(old, isReplacement ? "condemned" : "kept");
  const done = await operate(
    session,
    {
      op,
      kind: "reading",
      resource,
      ...(old === undefined ? {} : { old }),
      settles(adds) {
        if (old === undefined) return { adds };
        return isReplacement ? { adds, condemns: old } : settleKept(adds, old);
      },
    },
    work,
  );
  const known = old === undefined ? {} : { old };
  book.note({ op, urn, ...known, new: done, cause: urn });
  if (isReplacement)
    book.note({ op: "replace", urn, ...known, new: done, difference: noDifference, cause: urn });
  return done;
}
