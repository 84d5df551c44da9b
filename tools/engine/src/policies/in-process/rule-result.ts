import type { Policy, ReportViolation } from "@pulumi/policy";
import { UnknownValueRead } from "./unknown-values";

/** One violation, as the policy SDK would send it. */
export interface Violation {
  /** The rule's description, and what it reported. */
  readonly message: string;

  /** Resource that it is about; absent if the rule named none. */
  readonly urn?: string;
}

/** What came of one rule: its violations in order, and why it does not apply, if it said so. */
export interface RuleResult {
  readonly violations: readonly Violation[];
  readonly exemption?: string;
}

/** Thrown by `notApplicable`, which ends a rule. */
class NotApplicable extends Error {}

/** The `notApplicable` that rules get. */
export function notApplicable(reason = ""): never {
  // Most rules say so of most resources, and nobody reads where: a stack trace would be most of the work.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const exemption = new NotApplicable(reason);
  Error.stackTraceLimit = stackTraceLimit;
  throw exemption;
}

/**
 * Lets a rule judge, as the policy SDK does: what it found before it met an unknown value, or called itself not
 * applicable, is kept. A rule that gives no promise is done at once.
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
