import type { CreatedObjects } from "../created-objects";
import type { SourcedObject } from "../objects/sourced-object";
import type { DryRunResult } from "../dry-run-result";
import { ApiError } from "../api/api-error";
import { reviewGrants, type GrantReview } from "./grant-review";
import { listGrants, isAccessObject } from "./grant";

/** The review of the access that objects grant. */
export interface AccessReview {
  readonly grants: readonly GrantReview[];

  /** Roles and bindings that the server rejected. */
  readonly rejected: readonly DryRunResult[];

  /** Number of grants that were not reviewed. */
  readonly skipped: number;
}

/** Skips the review, since the testbed must not grant anything in the cluster, not even for a moment. */
export function skipAccessReview(objects: readonly SourcedObject[]): AccessReview {
  return { grants: [], rejected: [], skipped: listGrants(objects.map(({ object }) => object)).length };
}

/**
 * Creates roles and bindings, reviews their effect, and deletes them.
 *
 * @param objects objects that include the accepted roles and bindings
 */
export async function reviewAccess(
  objects: readonly SourcedObject[],
  created: CreatedObjects,
): Promise<AccessReview> {
  const rejected: DryRunResult[] = [];
  const made: SourcedObject[] = [];
  try {
    for (const item of objects.filter(({ object }) => isAccessObject(object))) {
      try {
        await created.ensure(item.object);
        made.push(item);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        rejected.push({ ...item, status: "rejected", message: error.message });
      }
    }
    const grants = await reviewGrants(listGrants(made.map(({ object }) => object)), created.objects);
    return { grants, rejected, skipped: 0 };
  } finally {
    await created.removeAll();
  }
}
