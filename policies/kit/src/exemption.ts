import type { Finding } from "./finding";
import { fits } from "./glob";

/** Leave to break one rule with some resources, for a reason and until a day. It never frees a resource from other rules. */
export interface Exemption {
  /** Name of the rule. */
  readonly rule: string;

  /**
   * The resources, by logical name or by `type::name`; `*` stands for any text.
   *
   * @example "node-exporter"
   * @example "kubernetes:apps/v1:DaemonSet::*-agent"
   */
  readonly resource: string;

  /**
   * The properties, as findings name them; `*` stands for any text. So one container of many can be exempt.
   *
   * @default "*"
   * @example "spec.template.spec.containers[0].*"
   */
  readonly path?: string;

  /** Why it is right to break the rule here: the sentence that an auditor reads. */
  readonly reason: string;

  /** Team or person that answers for it. */
  readonly owner: string;

  /** Last day on which it counts, as an ISO date, in UTC. */
  readonly expires: string;
}

/** Which resource an exemption is asked about. */
interface Subject {
  readonly type: string;
  readonly name: string;
}

/** Whether an exemption is about a finding, expired or not. */
export function covers(
  exemption: Exemption,
  rule: string,
  { type, name }: Subject,
  finding: Finding,
): boolean {
  const { resource, path = "*" } = exemption;
  return (
    exemption.rule === rule &&
    fits(resource, resource.includes("::") ? `${type}::${name}` : name) &&
    fits(path, finding.path ?? "")
  );
}

/** Whether an exemption still counts. */
export function isInForce({ expires }: Exemption, today: Date): boolean {
  return isoDay(today) <= expires;
}

/** What is wrong with exemptions for a set of rules: one sentence each. */
export function exemptionProblems(
  exemptions: readonly Exemption[],
  rules: readonly string[],
): readonly string[] {
  return exemptions.flatMap((exemption) => {
    const { rule, resource, reason, owner, expires } = exemption;
    const subject = `The exemption from "${rule}" for "${resource}"`;
    return [
      ...(rules.includes(rule) ? [] : [`${subject} names a rule that is not in the pack.`]),
      ...(resource ? [] : [`${subject} names no resource. Give a logical name, or a pattern with *.`]),
      ...(isFilled(reason)
        ? []
        : [`${subject} gives no reason. Say why it is right to break the rule here.`]),
      ...(isFilled(owner) ? [] : [`${subject} has no owner. Name the team that answers for it.`]),
      ...(isIsoDay(expires)
        ? []
        : [`${subject} expires on "${expires}". Give an ISO date, for example "2027-03-31".`]),
    ];
  });
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

function isIsoDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && isoDay(day) === text;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
