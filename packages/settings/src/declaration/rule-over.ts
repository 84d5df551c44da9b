import type { ResolvedValue } from "./given";
import type { CheckContext, Rule, RuleProblem } from "./rule";
import type { Fields } from "./setting";

/**
 * A rule over some settings of an object.
 *
 * @param problems what is wrong with their values, which have their defaults filled
 */
export function ruleOver<const F extends Fields, const K extends keyof F & string>(
  _fields: F,
  reads: readonly K[],
  problems: (values: RuleValues<F, K>, context: CheckContext) => readonly RuleProblem[],
): Rule {
  return { reads, problems };
}

/** The values that a rule reads. Those of optional settings may be missing. */
type RuleValues<F extends Fields, K extends keyof F> = {
  readonly [P in K]: F[P] extends { readonly optional: true }
    ? ResolvedValue<F[P]> | undefined
    : ResolvedValue<F[P]>;
};
