import { covers, type Exemption, isInForce } from "./exemption";
import type { Finding } from "./finding";
import type { EvaluatedResource } from "./resource";
import type { ResourceRule, Rule, RuleContext, StackRule } from "./rule";
import { Stack } from "./stack";

/** A finding of a rule, after exemptions are applied. */
export interface EvaluatedFinding {
  readonly rule: string;
  readonly urn: string;
  readonly finding: Finding;

  /** The exemption in force that covers the finding, if there is one. */
  readonly exemption: Exemption | undefined;
}

/** What rules are evaluated with. */
export interface EvaluationContext extends RuleContext {
  readonly exemptions: readonly Exemption[];
}

/** Evaluates a rule for one resource. */
export function* evaluateResource(
  rule: ResourceRule,
  resource: EvaluatedResource,
  context: EvaluationContext,
): Iterable<EvaluatedFinding> {
  if (!rule.appliesTo.includes(resource.type)) return;
  const { type, name, urn, protect = false, provider } = resource;
  const { config, today } = context;
  // Safe: the rule applies to this type, and `Inputs` makes every argument optional.
  const inputs = resource.props as never;
  for (const finding of rule.findings(inputs, { type, name, urn, protect, provider, config, today })) {
    yield applyExemptions(rule, resource, finding, context);
  }
}

/** Evaluates a rule for the resources of a stack. */
export function* evaluateStack(
  rule: StackRule,
  resources: readonly EvaluatedResource[],
  context: EvaluationContext,
): Iterable<EvaluatedFinding> {
  if (!resources.some(({ type }) => rule.appliesTo.includes(type))) return;
  for (const { resource, ...finding } of rule.findings(new Stack(resources), context)) {
    yield applyExemptions(rule, resource, finding, context);
  }
}

function applyExemptions(
  rule: Rule,
  resource: { readonly urn: string; readonly type: string; readonly name: string },
  finding: Finding,
  { exemptions, today }: EvaluationContext,
): EvaluatedFinding {
  const matching = exemptions.filter((exemption) => covers(exemption, rule.name, resource, finding));
  const exemption = matching.find((candidate) => isInForce(candidate, today));
  const [expired] = matching;
  return {
    rule: rule.name,
    urn: resource.urn,
    exemption,
    finding:
      exemption || !expired
        ? finding
        : { ...finding, message: `${finding.message} ${describeExpiry(expired)}` },
  };
}

function describeExpiry({ owner, expires }: Exemption): string {
  return `(The exemption of ${owner} expired on ${expires}.)`;
}
