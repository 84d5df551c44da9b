import type { RecordedResource } from "../../../model/recorded-resource";
import { isProviderType } from "../../../protocol/urn";
import { withErrorHooks } from "../../hooks/error-hooks";
import { runHooks } from "../../hooks/hooks";
import type { Session } from "../../session";
import { providerOf, createExistingResourceRequest } from "../existing-resource-request";
import { runOperation } from "../run-operation";
import type { ExecutedStep } from "../step-log";

/**
 * Why a resource is deleted.
 *
 * - `"delete"`: the program no longer has it.
 * - `"replaced"`: its replacement exists.
 * - `"deleteBeforeReplace"`: its replacement comes next. It stays in the state until that exists.
 */
export type DeletionReason = "delete" | "replaced" | "deleteBeforeReplace";

/** Deletes a resource of the state. The caller has refused protected resources. */
export async function deleteStep(
  session: Session,
  old: RecordedResource,
  reason: DeletionReason,
  cause: string,
): Promise<void> {
  session.stepLog.add(await runDeletion(session, old, reason, cause));
}

/** The same, for a caller that adds the step to the log itself. */
export async function runDeletion(
  session: Session,
  old: RecordedResource,
  reason: DeletionReason,
  cause: string,
): Promise<ExecutedStep> {
  const op = deletionOp(old, reason);
  await runHooks(session, old, "BeforeDelete");
  await runOperation(
    session,
    {
      op,
      kind: "deleting",
      resource: old,
      old,
      stateChangeOf: () =>
        reason === "deleteBeforeReplace" ? { deletedBeforeReplace: old } : { removes: old },
    },
    async () => {
      if (skipsProvider(session, old)) return old;
      await withErrorHooks(session, { operation: "delete", resource: old }, async () =>
        providerOf(session, old).delete(createExistingResourceRequest(session, old)),
      );
      return old;
    },
  );
  await runHooks(session, old, "AfterDelete");
  return { op, urn: old.urn, old, cause };
}

/** A resource that is only read is discarded, not deleted. */
export function deletionOp({ external }: RecordedResource, reason: DeletionReason): ExecutedStep["op"] {
  if (reason === "delete") return external ? "discard" : "delete";
  return external ? "discard-replaced" : "delete-replaced";
}

/**
 * True if no provider is called: in previews, and for resources that are retained, deleted with another, or not
 * created by a provider.
 */
function skipsProvider(
  { options, stepLog }: Session,
  { custom, type, external, options: own }: RecordedResource,
): boolean {
  if (options.dryRun || !custom || external || isProviderType(type)) return true;
  return (
    own.retainOnDelete === true || (own.deletedWith !== undefined && stepLog.isDeleting(own.deletedWith))
  );
}
