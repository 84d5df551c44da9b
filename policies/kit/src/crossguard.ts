import type {
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Exemption } from "./exemption";
import { reportOf } from "./finding";
import type { JudgedResource } from "./resource";
import type { ResourceRule, Rule, StackRule } from "./rule";
import { judgeResource, judgeStack, type Verdict } from "./verdict";

/** What the rules of a pack are judged under. */
export interface Terms {
  readonly exemptions: readonly Exemption[];
  readonly today: () => Date;
}

/** Turns a rule into the policy that CrossGuard runs. */
export function crossGuardPolicy(rule: Rule, terms: Terms): ResourceValidationPolicy | StackValidationPolicy {
  return rule.kind === "resource" ? resourcePolicy(rule, terms) : stackPolicy(rule, terms);
}

function resourcePolicy(rule: ResourceRule, { exemptions, today }: Terms): ResourceValidationPolicy {
  const validateResource = (args: ResourceValidationArgs, report: ReportViolation): void => {
    if (!rule.appliesTo.includes(args.type)) args.notApplicable(`It is about ${rule.appliesTo.join(", ")}.`);
    const { type, name, urn, props, opts, provider } = args;
    const resource = { type, name, urn, props, protect: opts.protect, ...(provider && { provider }) };
    const court = { config: args.getConfig<Record<string, unknown>>(), today: today(), exemptions };
    announce(judgeResource(rule, resource, court), report, args);
  };
  return { ...metadata(rule), validateResource: Object.assign(validateResource, marks(rule)) };
}

/** What a function carries so that it need not be asked about other types, by which most of its time would go. */
function marks({ appliesTo }: Rule): object {
  const [only, ...others] = appliesTo;
  // Pulumi's runner knows a mark for one type only; the embedded engine asks for all of them.
  return { appliesTo, ...(others.length === 0 && { __pulumiType: only }) };
}

function stackPolicy(rule: StackRule, { exemptions, today }: Terms): StackValidationPolicy {
  const validateStack: StackValidationPolicy["validateStack"] = (args, report) => {
    const resources = args.resources.map(judgedResource);
    if (!resources.some(({ type }) => rule.appliesTo.includes(type))) {
      args.notApplicable(`It is about ${rule.appliesTo.join(", ")}.`);
    }
    const court = { config: args.getConfig<Record<string, unknown>>(), today: today(), exemptions };
    announce(judgeStack(rule, resources, court), report, args);
  };
  return { ...metadata(rule), validateStack: Object.assign(validateStack, { appliesTo: rule.appliesTo }) };
}

/**
 * Reports violations as they come, so that those before an unknown value are not lost, and ends with what is exempt.
 * `notApplicable` throws: it must come last.
 */
function announce(
  verdicts: Iterable<Verdict>,
  report: ReportViolation,
  { notApplicable }: Pick<ResourceValidationArgs | StackValidationArgs, "notApplicable">,
): void {
  const excuses = new Set<string>();
  for (const { finding, urn, exemption } of verdicts) {
    if (exemption) excuses.add(`${exemption.reason} (${exemption.owner}, until ${exemption.expires})`);
    else report(reportOf(finding), urn);
  }
  if (excuses.size > 0) notApplicable(`exempt: ${[...excuses].join("; ")}`);
}

/** Whatever is costly is made when a rule asks for it: it asks for a few resources of a stack. */
function judgedResource(resource: PolicyResource): JudgedResource {
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

function metadata({ name, description, severity, enforcementLevel, remediationSteps, url, ...rule }: Rule) {
  const { tags, framework, configSchema } = rule;
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
  };
}
