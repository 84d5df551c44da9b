import type { Exemption } from "./exemption";
import { reportOf } from "./finding";
import type { JudgedResource } from "./resource";
import type { Rule } from "./rule";
import { judgeResource, judgeStack } from "./verdict";

/** A rule that a resource breaks. */
export interface Violation {
  readonly rule: string;
  readonly urn: string;

  /** `path: message`. */
  readonly message: string;
}

/** Under what to judge. */
export interface JudgeOptions {
  /** @default [] */
  readonly exemptions?: readonly Exemption[];

  /** @default today */
  readonly today?: Date;

  /**
   * Settings, by name of rule.
   *
   * @default {} every rule with its defaults
   */
  readonly config?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Judges resources by rules in this process, as a unit test of a stack does. Stack rules see the same properties as
 * resource rules: give `id` among them if a rule must know which resource refers to which.
 */
export function judge(
  rules: readonly Rule[],
  resources: readonly JudgedResource[],
  { exemptions = [], today = new Date(), config = {} }: JudgeOptions = {},
): readonly Violation[] {
  return rules
    .flatMap((rule) => {
      const court = { exemptions, today, config: config[rule.name] ?? {} };
      return rule.kind === "stack"
        ? [...judgeStack(rule, resources, court)]
        : resources.flatMap((resource) => [...judgeResource(rule, resource, court)]);
    })
    .filter(({ exemption }) => exemption === undefined)
    .map(({ rule, urn, finding }) => ({ rule, urn, message: reportOf(finding) }));
}
