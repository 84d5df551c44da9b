import type { PolicyPack } from "@eks-platform/plan";
import { explainError } from "../process/program-error";

/** The policy SDK's words before the stack trace of a rule that threw. */
const sdkPreface =
  /^Error (?:validating|remediating) resource with (?:policy|remediation) '(?<rule>[^']+)' from [^\n]*:\n/;

/** A rule that threw: that is a mistake in the pack, and ends the deployment in Pulumi too. */
export function ruleFailure(pack: PolicyPack, rule: string, error: unknown, folder: string): Error {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Error(`Rule ${rule} of policy pack ${pack.name} failed: ${explainError(stack, folder)}`, {
    cause: error,
  });
}

/**
 * The failure behind an answer of a pack's process.
 *
 * @param details text of the gRPC error
 */
export function packFailure(pack: PolicyPack, details: string, folder: string): Error {
  const preface = sdkPreface.exec(details);
  const rule = preface?.groups?.rule;
  return preface === null || rule === undefined
    ? new Error(`Policy pack ${pack.name} failed: ${explainError(details, folder)}`)
    : ruleFailure(pack, rule, details.slice(preface[0].length), folder);
}
