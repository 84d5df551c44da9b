import { messageOf } from "../failure";
import type { RecordedResource } from "../../state/recorded-resource";
import type { Session } from "../session";
import { deletion, type DeletionReason } from "./delete-step";
import { deleteOrder } from "./delete-order";
import type { PerformedStep } from "./step-book";

/** A deletion, or the forgetting of what was deleted already. */
interface Planned {
  readonly old: RecordedResource;
  readonly reason: DeletionReason | "forgotten";
}

/**
 * Deletes what has been replaced, and what the program no longer has: in groups, each when all that needed it is gone.
 *
 * @returns false if something could not be deleted; what it needs stays then, too
 */
export async function performDeletions(session: Session): Promise<boolean> {
  const { olds, book, options } = session;
  const planned = new Map(
    olds.all.flatMap((old) => {
      const reason = reasonFor(session, old);
      return reason === undefined ? [] : [[old, { old, reason }] as const];
    }),
  );
  for (const { old, reason } of planned.values()) if (reason !== "forgotten") book.planDeletion(old);

  let complete = true;
  for (const group of deleteOrder([...planned.keys()], olds.all)) {
    const sorted = [...group].sort((one, other) => (one.urn < other.urn ? -1 : 1));
    const steps = await Promise.all(
      sorted.map((old) => attempt(session, planned.get(old) ?? { old, reason: "delete" })),
    );
    for (const step of steps) {
      if (step === undefined) complete = false;
      else book.note(step);
    }
    // A preview goes on, so that all that cannot be deleted is found.
    if (!complete && !options.dryRun) break;
  }
  return complete;
}

function reasonFor({ book }: Session, old: RecordedResource): Planned["reason"] | undefined {
  switch (book.fateOf(old)) {
    case "condemned":
      return "replaced";
    case "emptied":
      return "forgotten";
    case "kept":
    case "gone":
      return undefined;
    case undefined:
      if (old.isCondemned) return "replaced";
      return old.isPendingReplacement ? "forgotten" : "delete";
  }
}

/** `undefined` if it failed, which has been told. */
async function attempt(session: Session, { old, reason }: Planned): Promise<PerformedStep | undefined> {
  const { urn } = old;
  try {
    if (reason === "forgotten") {
      await session.journal?.end(undefined, { removes: old });
      return { op: "remove-pending-replace", urn, old, cause: "" };
    }
    if (reason === "delete" && old.options.protect === true) throw new Error(protectedMessage(urn));
    return await deletion(session, old, reason, "");
  } catch (error) {
    session.mar(messageOf(error), urn);
    return undefined;
  }
}

const protectedMessage = (urn: string) =>
  `resource "${urn}" cannot be deleted because it is protected. Remove \`protect\` from its options in the program, ` +
  "update the stack, and only then remove the resource.";
