import { covers, type Exemption, isInForce } from "./exemption";
import type { Finding } from "./finding";
import type { JudgedResource } from "./resource";
import type { Circumstances, ResourceRule, Rule, StackRule } from "./rule";
import { Stack } from "./stack";

/** What a rule says of a resource that breaks it. A resource that keeps it gets no verdict. */
export interface Verdict {
  readonly rule: string;
  readonly urn: string;
  readonly finding: Finding;

  /** The exemption that excuses it, if there is one in force. */
  readonly exemption: Exemption | undefined;
}

/** Under what a resource is judged. */
export interface Court extends Circumstances {
  readonly exemptions: readonly Exemption[];
}

/** Judges one resource by its inputs. */
export function* judgeResource(
  rule: ResourceRule,
  resource: JudgedResource,
  court: Court,
): Iterable<Verdict> {
  if (!rule.appliesTo.includes(resource.type)) return;
  const { type, name, urn, protect = false, provider } = resource;
  const { config, today } = court;
  // Safe: the type is one that the rule was declared for, and `Inputs` takes no argument for granted.
  const inputs = resource.props as never;
  for (const finding of rule.findings(inputs, { type, name, urn, protect, provider, config, today })) {
    yield settle(rule, resource, finding, court);
  }
}

/** Judges the resources of a stack together. */
export function* judgeStack(
  rule: StackRule,
  resources: readonly JudgedResource[],
  court: Court,
): Iterable<Verdict> {
  if (!resources.some(({ type }) => rule.appliesTo.includes(type))) return;
  for (const { resource, ...finding } of rule.findings(new Stack(resources), court)) {
    yield settle(rule, resource, finding, court);
  }
}

function settle(
  rule: Rule,
  resource: { readonly urn: string; readonly type: string; readonly name: string },
  finding: Finding,
  { exemptions, today }: Court,
): Verdict {
  const about = exemptions.filter((exemption) => covers(exemption, rule.name, resource, finding));
  const exemption = about.find((candidate) => isInForce(candidate, today));
  const [expired] = about;
  return {
    rule: rule.name,
    urn: resource.urn,
    exemption,
    finding:
      exemption || !expired ? finding : { ...finding, message: `${finding.message} ${expiry(expired)}` },
  };
}

function expiry({ owner, expires }: Exemption): string {
  return `(The exemption of ${owner} expired on ${expires}.)`;
}
