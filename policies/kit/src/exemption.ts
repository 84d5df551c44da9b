import type { Finding } from "./finding";
import { matchesGlob } from "./glob";

/** Allows some resources to break one rule, for a reason and until a date. Other rules still apply to them. */
export interface Exemption {
  /** Name of the rule. */
  readonly rule: string;

  /**
   * The resources, by logical name or by `type::name`; `*` matches any string.
   *
   * @example "node-exporter"
   * @example "kubernetes:apps/v1:DaemonSet::*-agent"
   */
  readonly resource: string;

  /**
   * The properties, as findings name them; `*` matches any string. It can exempt one container of many.
   *
   * @default "*"
   * @example "spec.template.spec.containers[0].*"
   */
  readonly path?: string;

  /** Why it is right to break the rule here. Auditors read this sentence. */
  readonly reason: string;

  /** Team or person responsible for it. */
  readonly owner: string;

  /** Last day on which it applies, as an ISO date in UTC. */
  readonly expires: string;
}

/** The resource of a finding. */
interface ExemptedResource {
  readonly type: string;
  readonly name: string;
}

/** Whether an exemption matches a finding, expired or not. */
export function covers(
  exemption: Exemption,
  rule: string,
  { type, name }: ExemptedResource,
  finding: Finding,
): boolean {
  const { resource, path = "*" } = exemption;
  return (
    exemption.rule === rule &&
    matchesGlob(resource, resource.includes("::") ? `${type}::${name}` : name) &&
    matchesGlob(path, finding.path ?? "")
  );
}

/** Whether an exemption has not expired. */
export function isInForce({ expires }: Exemption, today: Date): boolean {
  return formatIsoDay(today) <= expires;
}

/** Finds the problems of exemptions for a set of rules, one sentence each. */
export function findExemptionProblems(
  exemptions: readonly Exemption[],
  rules: readonly string[],
): readonly string[] {
  return exemptions.flatMap((exemption) => {
    const { rule, resource, reason, owner, expires } = exemption;
    const exempted = `The exemption from "${rule}" for "${resource}"`;
    return [
      ...(rules.includes(rule) ? [] : [`${exempted} names a rule that is not in the pack.`]),
      ...(resource ? [] : [`${exempted} names no resource. Give a logical name, or a pattern with *.`]),
      ...(isFilled(reason)
        ? []
        : [`${exempted} gives no reason. Say why it is right to break the rule here.`]),
      ...(isFilled(owner) ? [] : [`${exempted} has no owner. Name the team that is responsible for it.`]),
      ...(isIsoDay(expires)
        ? []
        : [`${exempted} expires on "${expires}". Give an ISO date, for example "2027-03-31".`]),
    ];
  });
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

function isIsoDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && formatIsoDay(day) === text;
}

function formatIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
