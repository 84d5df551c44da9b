import { parseUrn, type Plan, type PolicyResult, tallyPolicies } from "@eks-platform/plan";
import type { Layout } from "./layout";
import { printable, wrap } from "./text-fit";
import { violationLines } from "./violation-lines";
import { counted, listed } from "./wording";

/**
 * Says what the packs judged and what they found.
 *
 * @param extent words behind the number of violations, for a plan that was cut short
 */
export function policyLines(plan: Plan, layout: Layout, extent = ""): readonly string[] {
  const { paint, full } = layout;
  const { packs, results } = plan.policies;
  if (packs.length === 0) return [`  ${paint.strong("Policies")}  none were asked`];

  const { rules, violations, blocking, exempt, notEvaluated } = tallyPolicies(plan.policies);
  const sources = listed(packs.map(({ name, version }) => printable(`${name} ${version}`)));
  const aside = [
    ...(blocking > 0 && blocking < violations ? [`${blocking} of them blocking`] : []),
    ...(exempt > 0 ? [`${exempt} exempt`] : []),
    ...(notEvaluated > 0 ? [`${notEvaluated} not evaluated`] : []),
  ];
  const verdict = (violations > 0 ? paint.bad : paint.good)(counted(violations, "violation") + extent);
  return [
    `  ${paint.strong("Policies")}  ${counted(rules, "rule")} of ${sources}: ${[verdict, ...aside].join(", ")}`,
    ...(violations > 0 ? ["", ...violationLines(plan, layout)] : []),
    ...(full ? setAside("Exempt", results, "exempt", layout) : []),
    ...(full ? setAside("Not evaluated", results, "notEvaluated", layout) : []),
  ];
}

function setAside(
  label: string,
  results: readonly PolicyResult[],
  status: PolicyResult["status"],
  { paint, columns }: Layout,
): readonly string[] {
  const chosen = results.filter((result) => result.status === status);
  if (chosen.length === 0) return [];
  return [
    "",
    `    ${paint.strong(label)}`,
    ...chosen.flatMap(({ rule, urn, message }) => [
      `      ${printable(rule)}  ${paint.faint(printable(parseUrn(urn).name))}`,
      ...wrap(message, columns - 8).map((line) => `        ${line}`),
    ]),
  ];
}
