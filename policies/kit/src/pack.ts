import type { PolicyPackArgs } from "@pulumi/policy";
import { crossGuardPolicy } from "./crossguard";
import { type Exemption, exemptionProblems } from "./exemption";
import { PackError } from "./pack-error";
import type { Rule } from "./rule";

/** What a pack is made of. */
export interface PackDefinition {
  /** Name, as reports show it: letters, digits, hyphens. */
  readonly name: string;

  /** What the pack is for: one sentence. */
  readonly description: string;
  readonly rules: readonly Rule[];

  /** @default [] */
  readonly exemptions?: readonly Exemption[];

  /**
   * The clock that dated rules and exemptions go by.
   *
   * @default () => new Date()
   */
  readonly today?: () => Date;
}

/** A pack that is ready to be served by CrossGuard (`new PolicyPack(pack.name, pack.args)`) or to be judged in process. */
export interface Pack {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly Rule[];
  readonly exemptions: readonly Exemption[];

  /** The rules as CrossGuard policies, in the same order: plain objects, made without loading Pulumi's SDKs. */
  readonly args: PolicyPackArgs;
}

/**
 * Makes a pack of rules.
 *
 * @throws PackError that lists everything that is wrong with the rules' names and the exemptions
 */
export function definePack({
  name,
  description,
  rules,
  exemptions = [],
  today = () => new Date(),
}: PackDefinition): Pack {
  const names = rules.map((rule) => rule.name);
  const problems = [...nameProblems(names), ...exemptionProblems(exemptions, names)];
  if (problems.length > 0) throw new PackError(name, problems);
  const policies = rules.map((rule) => crossGuardPolicy(rule, { exemptions, today }));
  return { name, description, rules, exemptions, args: { description, policies } };
}

function nameProblems(names: readonly string[]): readonly string[] {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...[...repeated].map((name) => `Two rules are called "${name}". A name is unique in a pack.`),
    ...names
      .filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name))
      .map((name) => `A rule is called "${name}". Name it in kebab-case, what it is about first.`),
  ];
}
