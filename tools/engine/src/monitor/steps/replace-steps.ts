import type { ValueMap } from "../../protocol/values";
import { without } from "../../protocol/without";
import { blinded } from "../../difference/equality";
import { check } from "../check";
import { create } from "../create";
import { withErrorHooks } from "../error-hooks";
import { runHooks } from "../hooks";
import type { Registration } from "../registration";
import type { Session } from "../session";
import type { Replacement } from "./decide";
import { deleteStep } from "./delete-step";
import { dependentReplacements } from "./dependent-replacements";
import { operate } from "./operate";
import { refuseProtected } from "./protection";

/** Replaces a resource by a new one. */
export async function replaceSteps(
  session: Session,
  resource: Registration,
  goal: ValueMap,
  replacement: Replacement,
): Promise<Registration> {
  const { book } = session;
  const { old, difference, first } = replacement;
  const { urn, custom } = resource;
  refuse(session, resource, replacement);
  book.decide(urn, "replace");

  // Names and defaults that the old one had are not carried over.
  const { id: successorOf } = old;
  const anew = await check(session, { ...without(resource, "old"), inputs: goal }, successorOf);
  if (first === "deletion") await makeRoom(session, replacement, urn);
  const note = (made: Registration) =>
    book.note({ op: "replace", urn, old, new: made, difference, cause: urn });
  await runHooks(session, anew, "BeforeCreate");
  const done = await operate(
    session,
    {
      op: "create-replacement",
      kind: "creating",
      resource: anew,
      settles: (adds) => ({ adds, ...(first === "creation" ? { condemns: old } : { removes: old }) }),
    },
    () =>
      withErrorHooks(session, { operation: "create", resource: anew }, () =>
        create(session, anew, successorOf),
      ),
  );
  if (first !== "creation") note(done);
  book.note({ op: "create-replacement", urn, old, new: done, difference, cause: urn });
  if (first === "creation") note(done);
  book.seal(old, first === "creation" ? "condemned" : "gone");
  return custom ? runHooks(session, done, "AfterCreate") : done;
}

/** Deletes the old resource, and before it all that must be replaced with it. */
async function makeRoom(session: Session, { old }: Replacement, cause: string): Promise<void> {
  const { book } = session;
  const dependents = await dependentReplacements(session, old);
  const due = dependents.filter((dependent) => book.fateOf(dependent.old) === undefined).reverse();
  for (const dependent of due) {
    if (!dependent.old.isCondemned) refuseProtected(session, dependent.old, cause);
  }
  for (const { old: dependent, replaceKeys } of due) {
    book.planDeletion(dependent);
    if (dependent.isCondemned) {
      book.seal(dependent, "gone");
      await deleteStep(session, dependent, "delete", cause);
    } else {
      book.emptyFor(dependent, replaceKeys);
      await deleteStep(session, dependent, "makingRoom", cause);
    }
  }
  book.seal(old, "emptied");
  await deleteStep(session, old, "makingRoom", cause);
}

/** Replacing entails deleting, and gives another id. In a preview the rest of the plan is still of use. */
function refuse(session: Session, resource: Registration, { old, difference }: Replacement): void {
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
  session.log.note("warning", message, urn);
}

const shown = (value: ValueMap[string]) =>
  typeof value === "object" || value === undefined
    ? value === undefined
      ? "nothing"
      : blinded
    : String(value);
