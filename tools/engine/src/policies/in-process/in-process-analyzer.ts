import type { PolicyPack, PolicyResult } from "@eks-platform/plan";
import type {
  Policies,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Registration } from "../../model/registration";
import type { Analyzer, RemediationResult } from "../../monitor/analysis/analyzer";
import type { ResolvedRule } from "../configuration";
import { propertyNames } from "../property-names";
import { ConfiguredRule, type PolicyCallContext, type Subject } from "./configured-rule";
import { policyView } from "./policy-resource";
import { stackView } from "./policy-stack";
import { typesCheckedBy, typeTests } from "./type-tests";

/** A validation that applies to a resource type. */
interface RuleForType {
  readonly rule: ConfiguredRule<ResourceValidationPolicy>;
  readonly validation: ResourceValidation;
}

type ResourceValidation = Extract<
  NonNullable<ResourceValidationPolicy["validateResource"]>,
  (...args: never) => unknown
>;

/** A pack in this process, configured for one environment. It has the results of the official runner. */
export class InProcessAnalyzer implements Analyzer {
  private readonly resourceRules: readonly ConfiguredRule<ResourceValidationPolicy>[];
  private readonly stackRules: readonly ConfiguredRule<StackValidationPolicy>[];
  private readonly rulesByType = new Map<string, readonly RuleForType[]>();

  /** @param folder folder that positions in errors of the pack are relative to */
  constructor(
    readonly pack: PolicyPack,
    policies: Policies,
    rules: ReadonlyMap<string, ResolvedRule>,
    stackTags: ReadonlyMap<string, string>,
    folder: string,
  ) {
    const configured = <TPolicy extends Policies[number]>(policy: TPolicy): ConfiguredRule<TPolicy>[] => {
      const rule = rules.get(policy.name);
      if (rule === undefined || rule.level === "disabled") return [];
      return [new ConfiguredRule(pack, policy, rule, stackTags, folder)];
    };
    this.resourceRules = policies.filter(isResourcePolicy).flatMap(configured);
    this.stackRules = policies.filter(isStackPolicy).flatMap(configured);
  }

  remediate({ inputs }: Registration): Promise<RemediationResult> {
    return Promise.resolve({ inputs, results: [], remediations: [] });
  }

  async analyze(resource: Registration): Promise<readonly PolicyResult[]> {
    const { type, urn } = resource;
    let subject: Subject | undefined;
    const subjectOf = () => (subject ??= { urn, properties: propertyNames(resource) });
    const results: PolicyResult[] = [];
    for (const { rule, validation } of this.rulesFor(type)) {
      // Each rule gets its own properties, so that none sees the changes of another.
      const args = resourceArgs(resource, rule.context);
      const found = rule.evaluate((report) => validation(args, report), subjectOf);
      results.push(...(found instanceof Promise ? await found : found));
    }
    return results;
  }

  private rulesFor(type: string): readonly RuleForType[] {
    const known = this.rulesByType.get(type);
    if (known !== undefined) return known;
    const found = this.resourceRules.flatMap((rule) =>
      validationsFor(rule.policy, type).map((validation) => ({ rule, validation })),
    );
    this.rulesByType.set(type, found);
    return found;
  }

  async analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<readonly PolicyResult[]> {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const subjectOf = (urn = ""): Subject => {
      const about = byUrn.get(urn);
      return { urn: about?.urn ?? stackUrn, properties: about === undefined ? [] : propertyNames(about) };
    };
    const results: PolicyResult[] = [];
    for (const rule of this.stackRules) {
      const { policy } = rule;
      const types = typesCheckedBy(policy.validateStack);
      if (types !== undefined && !resources.some(({ type }) => types.includes(type))) continue;
      const args: StackValidationArgs = { ...rule.context, resources: stackView(resources) };
      results.push(...(await rule.evaluate((report) => policy.validateStack(args, report), subjectOf)));
    }
    return results;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

function resourceArgs(resource: Registration, context: PolicyCallContext): ResourceValidationArgs {
  const args = Object.assign(policyView(resource, "inputs"), context, typeTests(resource.type));
  // `asType` is `isType` with a narrower type, which only the compiler of the pack knows.
  const asType = (resourceClass: unknown) => (args.isType(resourceClass) ? args.props : undefined);
  return Object.assign(args, { asType }) as ResourceValidationArgs;
}

const isResourcePolicy = (policy: Policies[number]): policy is ResourceValidationPolicy =>
  "validateResource" in policy;
const isStackPolicy = (policy: Policies[number]): policy is StackValidationPolicy =>
  "validateStack" in policy;

function validationsFor(
  { validateResource = [] }: ResourceValidationPolicy,
  type: string,
): readonly ResourceValidation[] {
  if (Array.isArray(validateResource)) return validateResource;
  return (typesCheckedBy(validateResource)?.includes(type) ?? true) ? [validateResource] : [];
}
