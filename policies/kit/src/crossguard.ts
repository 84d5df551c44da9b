import type {
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Exemption } from "./exemption";
import { findConfigProblems } from "./config";
import { formatFinding } from "./finding";
import type { EvaluatedResource } from "./resource";
import type { ResourceRule, Rule, StackRule } from "./rule";
import { type EvaluatedFinding, evaluateResource, evaluateStack } from "./evaluation";

/** What applies to every rule of a pack. */
export interface PackOptions {
  readonly exemptions: readonly Exemption[];
  readonly today: () => Date;
}

/** Converts a rule to a CrossGuard policy. */
export function toCrossGuardPolicy(
  rule: Rule,
  options: PackOptions,
): ResourceValidationPolicy | StackValidationPolicy {
  return rule.kind === "resource" ? toResourcePolicy(rule, options) : toStackPolicy(rule, options);
}

function toResourcePolicy(rule: ResourceRule, { exemptions, today }: PackOptions): ResourceValidationPolicy {
  const validateResource = (args: ResourceValidationArgs, report: ReportViolation): void => {
    if (!rule.appliesTo.includes(args.type))
      args.notApplicable(`It applies to ${rule.appliesTo.join(", ")}.`);
    const { type, name, urn, props, opts, provider } = args;
    const resource = { type, name, urn, props, protect: opts.protect, ...(provider && { provider }) };
    const context = { config: args.getConfig<Record<string, unknown>>(), today: today(), exemptions };
    reportFindings(evaluateResource(rule, resource, context), report, args);
  };
  return { ...toPolicyMetadata(rule), validateResource: Object.assign(validateResource, typeHints(rule)) };
}

/** Properties that tell the caller of a policy its types. Calls for other types would take most of the time. */
function typeHints({ appliesTo }: Rule): object {
  const [only, ...others] = appliesTo;
  // Pulumi's runner supports a hint for one type only; the embedded engine reads all of them.
  return { appliesTo, ...(others.length === 0 && { __pulumiType: only }) };
}

function toStackPolicy(rule: StackRule, { exemptions, today }: PackOptions): StackValidationPolicy {
  const validateStack: StackValidationPolicy["validateStack"] = (args, report) => {
    const resources = args.resources.map(toEvaluatedResource);
    if (!resources.some(({ type }) => rule.appliesTo.includes(type))) {
      args.notApplicable(`It applies to ${rule.appliesTo.join(", ")}.`);
    }
    const context = { config: args.getConfig<Record<string, unknown>>(), today: today(), exemptions };
    reportFindings(evaluateStack(rule, resources, context), report, args);
  };
  return {
    ...toPolicyMetadata(rule),
    validateStack: Object.assign(validateStack, { appliesTo: rule.appliesTo }),
  };
}

/**
 * Reports violations one by one, so that those found before an unknown value are not lost, and then the exemptions.
 * `notApplicable` throws, so it comes last.
 */
function reportFindings(
  findings: Iterable<EvaluatedFinding>,
  report: ReportViolation,
  { notApplicable }: Pick<ResourceValidationArgs | StackValidationArgs, "notApplicable">,
): void {
  const exempt = new Set<string>();
  for (const { finding, urn, exemption } of findings) {
    if (exemption) exempt.add(`${exemption.reason} (${exemption.owner}, until ${exemption.expires})`);
    else report(formatFinding(finding), urn);
  }
  if (exempt.size > 0) notApplicable(`exempt: ${[...exempt].join("; ")}`);
}

/** Computes costly properties on demand: a rule reads only a few resources of a stack. */
function toEvaluatedResource(resource: PolicyResource): EvaluatedResource {
  const { type, name, urn, opts, provider } = resource;
  return {
    type,
    name,
    urn,
    get props() {
      return resource.props;
    },
    protect: opts.protect,
    ...(provider && { provider }),
    get propertyDependencies() {
      const edges = Object.entries(resource.propertyDependencies).map(([property, targets]) => [
        property,
        targets.map((target) => target.urn),
      ]);
      return Object.fromEntries(edges);
    },
  };
}

function toPolicyMetadata({
  name,
  description,
  severity,
  enforcementLevel,
  remediationSteps,
  url,
  ...rule
}: Rule) {
  const { tags, framework, settings, configSchema } = rule;
  return {
    name,
    description,
    severity,
    enforcementLevel,
    remediationSteps,
    url,
    ...(tags && { tags: [...tags] }),
    ...(framework && { framework }),
    ...(configSchema && { configSchema }),
    // The embedded engine calls it before the first resource, so that every problem of a configuration is reported at once.
    checkConfig: (config: Readonly<Record<string, unknown>>) => findConfigProblems(name, settings, config),
  };
}
