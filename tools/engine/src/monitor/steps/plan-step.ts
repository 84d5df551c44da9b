import { isChange } from "../../difference/difference";
import { type Difference, noDifference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import type { Session } from "../session";
import { diffResource } from "./diff-resource";

/** What is to be done with a resource. */
export type PlannedStep =
  | { readonly kind: "create" }
  | { readonly kind: "same"; readonly old: RecordedResource }
  | { readonly kind: "update"; readonly old: RecordedResource; readonly difference: Difference }
  | ({ readonly kind: "replace" } & Replacement)
  | {
      readonly kind: "import";

      /** What it takes the place of; absent if there is nothing. */
      readonly old?: RecordedResource;
    };

export interface Replacement {
  readonly old: RecordedResource;
  readonly difference: Difference;

  /**
   * What comes first.
   *
   * - `"creation"`: the new resource; the old one goes when all that needs it has changed over.
   * - `"deletion"`: of the old resource, after all that must be replaced with it.
   * - `"alreadyDeleted"`: the old resource is gone since something that it depends on had to be replaced.
   */
  readonly first: "creation" | "deletion" | "alreadyDeleted";
}

/** Decides what is to be done with a resource whose inputs are final. */
export async function planStep(session: Session, resource: Registration): Promise<PlannedStep> {
  const { old, custom, options } = resource;
  if (custom && options.importId !== undefined && !isImported(options.importId, old)) {
    return old === undefined ? { kind: "import" } : { kind: "import", old };
  }
  if (old === undefined) return { kind: "create" };
  // What was only read belongs to somebody else: the resource is created, and the other let go.
  if (old.external) return { kind: "replace", old, difference: noDifference, first: "creation" };

  const difference = await diffResource(session, resource, old);
  const reasons = session.stepLog.deletedBeforeReplaceKeys(old);
  if (reasons !== undefined) {
    return {
      kind: "replace",
      old,
      difference: { ...difference, replaceKeys: reasons },
      first: "alreadyDeleted",
    };
  }
  if (old.isPendingReplacement) return { kind: "replace", old, difference, first: "alreadyDeleted" };
  if (difference.replaceKeys.length > 0) {
    const { deleteBeforeReplace = difference.deleteBeforeReplace } = options;
    return { kind: "replace", old, difference, first: deleteBeforeReplace ? "deletion" : "creation" };
  }
  return isChange(difference) || old.initErrors.length > 0
    ? { kind: "update", old, difference }
    : { kind: "same", old };
}

const isImported = (importId: string, old: RecordedResource | undefined) =>
  old !== undefined && !old.external && (old.options.importId ?? old.id) === importId;
