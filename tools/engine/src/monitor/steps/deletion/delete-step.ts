import type { RecordedResource } from "../../../model/recorded-resource";
import { isProviderType } from "../../../protocol/urn";
import { withErrorHooks } from "../../hooks/error-hooks";
import { runHooks } from "../../hooks/hooks";
import type { DeletionContext, Settings, Steps } from "../../run-context";
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
  context: DeletionContext,
  old: RecordedResource,
  reason: DeletionReason,
  cause: string,
): Promise<void> {
  context.stepLog.add(await runDeletion(context, old, reason, cause));
}

/** The same, for a caller that adds the step to the log itself. */
export async function runDeletion(
  context: DeletionContext,
  old: RecordedResource,
  reason: DeletionReason,
  cause: string,
): Promise<ExecutedStep> {
  const op = deletionOp(old, reason);
  await runHooks(context, old, "BeforeDelete");
  await runOperation(
    context,
    {
      op,
      kind: "deleting",
      resource: old,
      old,
      stateChangeOf: () =>
        reason === "deleteBeforeReplace" ? { deletedBeforeReplace: old } : { removes: old },
    },
    async () => {
      if (skipsProvider(context, old)) return old;
      await withErrorHooks(context, { operation: "delete", resource: old }, async () =>
        providerOf(context, old).delete(createExistingResourceRequest(context, old)),
      );
      return old;
    },
  );
  await runHooks(context, old, "AfterDelete");
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
  { options, stepLog }: Steps & Settings<"dryRun">,
  { custom, type, external, options: own }: RecordedResource,
): boolean {
  if (options.dryRun || !custom || external || isProviderType(type)) return true;
  return (
    own.retainOnDelete === true || (own.deletedWith !== undefined && stepLog.isDeleting(own.deletedWith))
  );
}
