import type { RecordedResource } from "../../../model/recorded-resource";
import type { Session } from "../../session";

/**
 * Refuses to delete a protected resource. A preview reports it and continues.
 *
 * @param cause URN of the resource that would be replaced
 */
export function refuseProtected(session: Session, old: RecordedResource, cause: string): void {
  if (old.options.protect !== true) return;
  const message =
    cause === session.olds.currentUrn(old.urn)
      ? `unable to replace resource "${cause}" as it is protected. ` +
        "Remove `protect` from its options in the program, and update the stack once before this change."
      : `unable to replace resource "${cause}": "${old.urn}" would have to be replaced with it, and is protected. ` +
        "Remove `protect` from its options in the program, and update the stack once before this change.";
  if (!session.options.dryRun) throw new Error(message);
  session.reportError(message, cause);
}
