import type { Footprint } from "../footprint";
import type { JudgedObject } from "../objects/judged-object";
import type { Verdict } from "../verdict";
import { ApiError } from "../api/api-error";
import { checkGrants, type GrantVerdict } from "./can-i";
import { grantsOf, isAccessObject } from "./grant";

/** What came of the access that objects grant. */
export interface AccessVerdict {
  readonly grants: readonly GrantVerdict[];

  /** Bindings that the server refused when they were made. */
  readonly refused: readonly Verdict[];

  /** Number of grants that nobody was asked about. */
  readonly unasked: number;
}

/** Access that is not asked about, since nothing may be granted in the cluster, not even for a moment. */
export function unaskedAccess(judged: readonly JudgedObject[]): AccessVerdict {
  return { grants: [], refused: [], unasked: grantsOf(judged.map(({ object }) => object)).length };
}

/**
 * Makes roles and bindings for real, asks the server what they give, and removes them.
 *
 * @param judged objects among which the accepted roles and bindings are
 */
export async function judgeAccess(
  judged: readonly JudgedObject[],
  footprint: Footprint,
): Promise<AccessVerdict> {
  const refused: Verdict[] = [];
  const made: JudgedObject[] = [];
  try {
    for (const item of judged.filter(({ object }) => isAccessObject(object))) {
      try {
        await footprint.put(item.object);
        made.push(item);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        refused.push({ ...item, status: "refused", message: error.message });
      }
    }
    const grants = await checkGrants(grantsOf(made.map(({ object }) => object)), footprint.objects);
    return { grants, refused, unasked: 0 };
  } finally {
    await footprint.undo();
  }
}
