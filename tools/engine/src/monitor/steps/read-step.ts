import { noDifference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import { RunEndedError } from "../failure";
import type { Operations, RunEnd, Settings, Steps } from "../run-context";
import { keepOrUpdate } from "./keep-or-update";
import { runOperation } from "./run-operation";

/**
 * Reads a resource that the program does not manage. A managed resource with the same URN in the state is discarded
 * if it is the same, and else deleted at the end.
 */
export async function readStep(
  context: Operations & Steps & RunEnd & Settings<"dryRun">,
  resource: Registration,
  old: RecordedResource | undefined,
  work: () => Promise<Registration>,
): Promise<Registration> {
  if (context.calls.isEnded && !context.options.dryRun) throw new RunEndedError();
  const { stepLog } = context;
  const { urn, id } = resource;
  const isReplacement = old !== undefined && !old.external && old.id !== id;
  const op = isReplacement ? "read-replacement" : "read";
  stepLog.setOperation(urn, isReplacement ? "replace" : "read");
  if (old !== undefined) stepLog.setOutcome(old, isReplacement ? "pendingDeletion" : "kept");
  const done = await runOperation(
    context,
    {
      op,
      kind: "reading",
      resource,
      ...(old === undefined ? {} : { old }),
      stateChangeOf(adds) {
        if (old === undefined) return { adds };
        return isReplacement ? { adds, pendingDeletion: old } : keepOrUpdate(adds, old);
      },
    },
    work,
  );
  const known = old === undefined ? {} : { old };
  stepLog.add({ op, urn, ...known, new: done, cause: urn });
  if (isReplacement)
    stepLog.add({ op: "replace", urn, ...known, new: done, difference: noDifference, cause: urn });
  return done;
}
