import type { Policy, ReportViolation } from "@pulumi/policy";
import { UnknownValueRead } from "./unknown-values";

/** One violation, as the policy SDK would send it. */
export interface Violation {
  /** The rule's description, and what it reported. */
  readonly message: string;

  /** Resource of the violation; absent if the rule named none. */
  readonly urn?: string;
}

/** The result of one rule: its violations in order, and the reason why it does not apply, if there is one. */
export interface RuleResult {
  readonly violations: readonly Violation[];
  readonly exemption?: string;
}

/** Thrown by `notApplicable`, which ends a rule. */
class NotApplicable extends Error {}

/** The `notApplicable` that rules get. */
export function notApplicable(reason = ""): never {
  // Most rules do this for most resources, and nothing reads the stack trace, which would be most of the work.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const exemption = new NotApplicable(reason);
  Error.stackTraceLimit = stackTraceLimit;
  throw exemption;
}

/**
 * Evaluates a rule as the policy SDK does: violations that were reported before an unknown value or `notApplicable`
 * are kept. A rule that returns no promise completes synchronously.
 *
 * @throws what the rule throws, if it is neither of these
 */
export function evaluateRule(
  { name, description }: Policy,
  analyzer: (report: ReportViolation) => Promise<void> | void,
): RuleResult | Promise<RuleResult> {
  const violations: Violation[] = [];
  const report: ReportViolation = (said, urn) => {
    const message = said === "" ? description : `${description}\n${said}`;
    violations.push({ message, ...(urn === undefined ? {} : { urn }) });
  };
  const close = (error: unknown): RuleResult => {
    if (error instanceof NotApplicable) return { violations, exemption: error.message };
    if (!(error instanceof UnknownValueRead)) throw error;
    violations.push({ message: `can't run policy '${name}' during preview: ${error.message}` });
    return { violations };
  };
  try {
    const work = analyzer(report);
    return work instanceof Promise ? work.then(() => ({ violations }), close) : { violations };
  } catch (error) {
    return close(error);
  }
}
