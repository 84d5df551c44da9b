import type { PolicyPackArgs } from "@pulumi/policy";
import { toCrossGuardPolicy } from "./crossguard";
import { type Exemption, findExemptionProblems } from "./exemption";
import { PackError } from "./pack-error";
import type { Rule } from "./rule";

/** The definition of a pack. */
export interface PackDefinition {
  /** Name in reports: letters, digits and hyphens. */
  readonly name: string;

  /** Purpose of the pack, in one sentence. */
  readonly description: string;
  readonly rules: readonly Rule[];

  /** @default [] */
  readonly exemptions?: readonly Exemption[];

  /**
   * The clock for dated rules and exemptions.
   *
   * @default () => new Date()
   */
  readonly today?: () => Date;
}

/** A pack that CrossGuard can serve (`new PolicyPack(pack.name, pack.args)`) and that can be evaluated in process. */
export interface Pack {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly Rule[];
  readonly exemptions: readonly Exemption[];

  /** The rules as CrossGuard policies, in the same order: plain objects that do not need Pulumi's SDKs. */
  readonly args: PolicyPackArgs;
}

/**
 * Defines a pack of rules.
 *
 * @throws PackError that lists every problem of the rule names and the exemptions
 */
export function definePack({
  name,
  description,
  rules,
  exemptions = [],
  today = () => new Date(),
}: PackDefinition): Pack {
  const names = rules.map((rule) => rule.name);
  const problems = [...findNameProblems(names), ...findExemptionProblems(exemptions, names)];
  if (problems.length > 0) throw new PackError(`The policy pack "${name}" cannot be loaded`, problems);
  const policies = rules.map((rule) => toCrossGuardPolicy(rule, { exemptions, today }));
  return { name, description, rules, exemptions, args: { description, policies } };
}

function findNameProblems(names: readonly string[]): readonly string[] {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...[...repeated].map((name) => `Two rules are named "${name}". Rule names must be unique in a pack.`),
    ...names
      .filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name))
      .map(
        (name) =>
          `A rule is named "${name}". Use kebab-case and start with the subject, for example "eks-private-endpoint".`,
      ),
  ];
}
