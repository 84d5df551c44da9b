import type { RecordedResource } from "../../../model/recorded-resource";
import type { Reporter, Resources, Settings } from "../../run-context";

/**
 * Refuses to delete a protected resource. A preview reports it and continues.
 *
 * @param cause URN of the resource that would be replaced
 */
export function refuseProtected(
  context: Pick<Resources, "olds"> & Pick<Reporter, "reportError"> & Settings<"dryRun">,
  old: RecordedResource,
  cause: string,
): void {
  if (old.options.protect !== true) return;
  const message =
    cause === context.olds.currentUrn(old.urn)
      ? `unable to replace resource "${cause}" as it is protected. ` +
        "Remove `protect` from its options in the program, and update the stack once before this change."
      : `unable to replace resource "${cause}": "${old.urn}" would have to be replaced with it, and is protected. ` +
        "Remove `protect` from its options in the program, and update the stack once before this change.";
  if (!context.options.dryRun) throw new Error(message);
  context.reportError(message, cause);
}
