import type { PolicyPack, PolicyResult } from "@eks-platform/plan";
import type {
  Policies,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
} from "@pulumi/policy";
import type { StackValidationArgs, StackValidationPolicy } from "@pulumi/policy";
import type { Registration } from "../../monitor/registration";
import type { ResolvedRule } from "../configuration";
import type { Judge, Remediated } from "../judge";
import { ruleFailure } from "../pack-failure";
import { propertyNames } from "../property-names";
import { effectiveLevel, excusedResult, resultOf } from "../result";
import { sortedByKey } from "./policy-properties";
import { policyView } from "./policy-resource";
import { stackView } from "./policy-stack";
import { pulumiType, typeTests } from "./type-tests";
import { hear, notApplicable, type Verdict } from "./verdict";

type AnyPolicy = Policies[number];

/** What a violation is about: a resource, and the properties that a path may begin with. */
interface Subject {
  readonly urn: string;
  readonly properties: readonly string[];
}

/** A pack in this process, configured for one environment. It comes to the results of the official runner. */
export class InProcessJudge implements Judge {
  constructor(
    readonly pack: PolicyPack,
    private readonly policies: Policies,
    private readonly rules: ReadonlyMap<string, ResolvedRule>,
    private readonly stackTags: ReadonlyMap<string, string>,
    private readonly folder: string,
  ) {}

  remediate({ inputs }: Registration): Promise<Remediated> {
    return Promise.resolve({ inputs, results: [] });
  }

  async analyze(resource: Registration): Promise<readonly PolicyResult[]> {
    const { type, urn } = resource;
    const subject: Subject = { urn, properties: propertyNames(resource) };
    const results: PolicyResult[] = [];
    for (const policy of this.policies) {
      if (!isResourcePolicy(policy) || !this.#isEnabled(policy)) continue;
      for (const validation of validationsFor(policy, type)) {
        // Each rule gets properties of its own, so that none sees what another one did to them.
        const args = Object.assign(
          policyView(resource, "inputs"),
          this.#circumstances(policy),
          typeTests(type),
        );
        // `asType` only narrows a type; it is derived from `isType`.
        const asType = (resourceClass: unknown) => (args.isType(resourceClass) ? args.props : undefined);
        const complete = Object.assign(args, { asType }) as ResourceValidationArgs;
        const verdict = await this.#hear(policy, (report) => validation(complete, report));
        results.push(...this.#results(policy, verdict, () => subject));
      }
    }
    return results;
  }

  async analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<readonly PolicyResult[]> {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const subjectOf = (urn = ""): Subject => {
      const about = byUrn.get(urn);
      return { urn: about?.urn ?? stackUrn, properties: about === undefined ? [] : propertyNames(about) };
    };
    const results: PolicyResult[] = [];
    for (const policy of this.policies) {
      if (!isStackPolicy(policy) || !this.#isEnabled(policy)) continue;
      const only = pulumiType(policy.validateStack);
      if (only !== undefined && !resources.some(({ type }) => type === only)) continue;
      const args: StackValidationArgs = { ...this.#circumstances(policy), resources: stackView(resources) };
      const verdict = await this.#hear(policy, (report) => policy.validateStack(args, report));
      results.push(...this.#results(policy, verdict, subjectOf));
    }
    return results;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  #isEnabled({ name }: AnyPolicy): boolean {
    return this.rules.get(name)?.level !== "disabled";
  }

  #circumstances({ name }: AnyPolicy) {
    const properties = this.rules.get(name)?.properties ?? {};
    return {
      stackTags: this.stackTags,
      // The schema says of which type the settings are, and they were checked against it.
      getConfig: <T extends object>() => sortedByKey(properties) as T,
      notApplicable,
    };
  }

  async #hear(policy: AnyPolicy, judge: (report: ReportViolation) => Promise<void> | void): Promise<Verdict> {
    try {
      return await hear(policy, judge);
    } catch (error) {
      throw ruleFailure(this.pack, policy.name, error, this.folder);
    }
  }

  #results(
    { name, description, severity }: AnyPolicy,
    { violations, excuse }: Verdict,
    subjectOf: (urn: string | undefined) => Subject,
  ): readonly PolicyResult[] {
    const ruleLevel = this.rules.get(name)?.level ?? "advisory";
    const about = { pack: this.pack.name, rule: name, ...(severity === undefined ? {} : { severity }) };
    const excused = { ...about, level: effectiveLevel(ruleLevel), urn: subjectOf(undefined).urn };
    return [
      ...violations.map(({ message, urn }) =>
        resultOf({ ...about, level: ruleLevel, ruleLevel, description, message, ...subjectOf(urn) }),
      ),
      ...(excuse === undefined ? [] : excusedResult(excused, excuse)),
    ];
  }
}

const isResourcePolicy = (policy: AnyPolicy): policy is ResourceValidationPolicy =>
  "validateResource" in policy;
const isStackPolicy = (policy: AnyPolicy): policy is StackValidationPolicy => "validateStack" in policy;

/** The functions of a rule that could say something of a resource type. */
function validationsFor({ validateResource = [] }: ResourceValidationPolicy, type: string) {
  if (Array.isArray(validateResource)) return validateResource;
  const only = pulumiType(validateResource);
  return only === undefined || only === type ? [validateResource] : [];
}
