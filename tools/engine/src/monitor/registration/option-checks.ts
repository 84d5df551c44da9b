import type { Goal } from "../../model/goal";
import { isUrn } from "../../protocol/urn";
import { RequestError } from "../failure";
import { parseTimeouts } from "./duration";

/** Refuses invalid options, after transforms and before any step. */
export function checkOptions({ options, remote }: Pick<Goal, "options" | "remote">): void {
  for (const alias of options.aliases) {
    if (typeof alias === "string") requireUrn(alias, "alias");
    else if (typeof alias["parentUrn"] === "string") requireUrn(alias["parentUrn"], "parent alias");
  }
  if (options.deletedWith !== undefined) requireUrn(options.deletedWith, "DeletedWith");
  // The process that builds a remote component reads its timeouts itself.
  if (!remote) parseTimeouts(options.customTimeouts);
}

/** @param role what the URN is for, in the words of Pulumi's engine */
export function requireUrn(text: string, role: string): void {
  if (isUrn(text)) return;
  const problem = text === "" ? "missing required URN" : `invalid URN "${text}"`;
  throw new RequestError("INVALID_ARGUMENT", `invalid ${role} URN: ${problem}`);
}
