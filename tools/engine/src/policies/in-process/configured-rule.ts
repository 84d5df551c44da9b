import type { Level, PolicyPack, PolicyResult } from "@eks-platform/plan";
import type { Policies, ReportViolation } from "@pulumi/policy";
import type { ResolvedRule } from "../configuration";
import { ruleFailure } from "../pack-failure";
import { previewLevel, createExemptedResult, createPolicyResult } from "../result";
import { sortedByKey } from "./policy-properties";
import { evaluateRule, notApplicable, type RuleResult } from "./rule-result";

/** The subject of a violation: a resource, and the properties that a path may begin with. */
export interface Subject {
  readonly urn: string;
  readonly properties: readonly string[];
}

/** What every rule gets in addition to its subject. */
export interface PolicyCallContext {
  readonly stackTags: ReadonlyMap<string, string>;
  getConfig<T extends object>(): T;
  notApplicable(reason?: string): never;
}

const nothing: readonly PolicyResult[] = [];

/** A rule of a pack with its resolved settings. */
export class ConfiguredRule<TPolicy extends Policies[number] = Policies[number]> {
  readonly context: PolicyCallContext;
  private readonly level: Level;
  private readonly properties: Readonly<Record<string, unknown>>;

  /** @param folder folder that positions in the rule's errors are relative to */
  constructor(
    private readonly pack: PolicyPack,
    readonly policy: TPolicy,
    { level, properties }: ResolvedRule,
    stackTags: ReadonlyMap<string, string>,
    private readonly folder: string,
  ) {
    this.level = level;
    this.properties = properties;
    this.context = {
      stackTags,
      // The settings were checked against the schema, which declares their types.
      getConfig: <T extends object>() => sortedByKey(this.properties) as T,
      notApplicable,
    };
  }

  /**
   * Evaluates the rule. A rule that returns no promise completes synchronously: a pack runs hundreds of rules per
   * resource.
   */
  evaluate(
    analyzer: (report: ReportViolation) => Promise<void> | void,
    subjectOf: (urn: string | undefined) => Subject,
  ): readonly PolicyResult[] | Promise<readonly PolicyResult[]> {
    try {
      const verdict = evaluateRule(this.policy, analyzer);
      return verdict instanceof Promise
        ? verdict
            .then((settled) => this.results(settled, subjectOf))
            .catch((error: unknown) => this.fail(error))
        : this.results(verdict, subjectOf);
    } catch (error) {
      return this.fail(error);
    }
  }

  private fail(error: unknown): never {
    throw ruleFailure(this.pack, this.policy.name, error, this.folder);
  }

  private results(
    { violations, exemption }: RuleResult,
    subjectOf: (urn: string | undefined) => Subject,
  ): readonly PolicyResult[] {
    if (violations.length === 0 && exemption === undefined) return nothing;
    const { name, description, severity } = this.policy;
    const level = this.level;
    const about = { pack: this.pack.name, rule: name, ...(severity === undefined ? {} : { severity }) };
    const found = violations.map(({ message, urn }) =>
      createPolicyResult({ ...about, level, ruleLevel: level, description, message, ...subjectOf(urn) }),
    );
    if (exemption === undefined) return found;
    const excused = { ...about, level: previewLevel(level), urn: subjectOf(undefined).urn };
    return [...found, ...createExemptedResult(excused, exemption)];
  }
}
