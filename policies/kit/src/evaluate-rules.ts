import type { Exemption } from "./exemption";
import { formatFinding } from "./finding";
import type { EvaluatedResource } from "./resource";
import type { Rule } from "./rule";
import { evaluateResource, evaluateStack } from "./evaluation";

/** A resource breaks a rule. */
export interface Violation {
  readonly rule: string;
  readonly urn: string;

  /** `path: message`. */
  readonly message: string;
}

/** Options of `evaluateRules`. */
export interface EvaluationOptions {
  /** @default [] */
  readonly exemptions?: readonly Exemption[];

  /** @default today */
  readonly today?: Date;

  /**
   * Settings by rule name.
   *
   * @default {} the defaults of every rule
   */
  readonly config?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Evaluates rules in this process, for unit tests of stacks. Stack rules see the same properties as resource rules:
 * include `id` where a rule follows references between resources.
 */
export function evaluateRules(
  rules: readonly Rule[],
  resources: readonly EvaluatedResource[],
  { exemptions = [], today = new Date(), config = {} }: EvaluationOptions = {},
): readonly Violation[] {
  return rules
    .flatMap((rule) => {
      const context = { exemptions, today, config: config[rule.name] ?? {} };
      return rule.kind === "stack"
        ? [...evaluateStack(rule, resources, context)]
        : resources.flatMap((resource) => [...evaluateResource(rule, resource, context)]);
    })
    .filter(({ exemption }) => exemption === undefined)
    .map(({ rule, urn, finding }) => ({ rule, urn, message: formatFinding(finding) }));
}
