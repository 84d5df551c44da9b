import { isChange } from "../../difference/difference";
import { type Difference, noDifference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import type { Providers, Resources, Settings, Steps } from "../run-context";
import { diffResource } from "./diff-resource";

/** What happens to a resource. */
export type PlannedStep =
  | { readonly kind: "create" }
  | { readonly kind: "same"; readonly old: RecordedResource }
  | { readonly kind: "update"; readonly old: RecordedResource; readonly difference: Difference }
  | ({ readonly kind: "replace" } & Replacement)
  | {
      readonly kind: "import";

      /** The resource that the import replaces; absent if there is none. */
      readonly old?: RecordedResource;
    };

export interface Replacement {
  readonly old: RecordedResource;
  readonly difference: Difference;

  /**
   * What comes first.
   *
   * - `"creation"`: the new resource; the old one is deleted after all its dependents have changed.
   * - `"deletion"`: the old resource and, before it, all that must be replaced with it.
   * - `"alreadyDeleted"`: the old resource was deleted, because a dependency of it had to be replaced.
   */
  readonly first: "creation" | "deletion" | "alreadyDeleted";
}

/** Plans the step of a resource whose inputs are final. */
export async function planStep(
  context: Resources & Steps & Providers & Settings<"mode">,
  resource: Registration,
): Promise<PlannedStep> {
  const { old, custom, options } = resource;
  if (custom && options.importId !== undefined && !isImported(options.importId, old)) {
    return old === undefined ? { kind: "import" } : { kind: "import", old };
  }
  if (old === undefined) return { kind: "create" };
  // A resource that was only read is not ours: the run creates a new one, and discards the other.
  if (old.external) return { kind: "replace", old, difference: noDifference, first: "creation" };

  const difference = await diffResource(context, resource, old);
  const reasons = context.stepLog.deletedBeforeReplaceKeys(old);
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
