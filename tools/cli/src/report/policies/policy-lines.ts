import { parseUrn, type Plan, type PolicyResult, tallyPolicies } from "@eks-platform/plan";
import type { Layout } from "../layout/layout";
import { printable, wrap } from "../layout/text-fit";
import { violationLines } from "./violation-lines";
import { counted, listed } from "../layout/wording";

/**
 * Shows which packs were evaluated and their results.
 *
 * @param extent text after the number of violations, for an incomplete plan
 */
export function policyLines(plan: Plan, layout: Layout, extent = ""): readonly string[] {
  const { paint, full } = layout;
  const { packs, results } = plan.policies;
  if (packs.length === 0) return [`  ${paint.strong("Policies")}  none evaluated`];

  const { rules, violations, blocking, exempt, notEvaluated } = tallyPolicies(plan.policies);
  const sources = listed(packs.map(({ name, version }) => printable(`${name} ${version}`)));
  const remarks = [
    ...(blocking > 0 && blocking < violations ? [`${blocking} of them blocking`] : []),
    ...(exempt > 0 ? [`${exempt} exempt`] : []),
    ...(notEvaluated > 0 ? [`${notEvaluated} not evaluated`] : []),
  ];
  const verdict = (violations > 0 ? paint.bad : paint.good)(counted(violations, "violation") + extent);
  return [
    `  ${paint.strong("Policies")}  ${counted(rules, "rule")} of ${sources}: ${[verdict, ...remarks].join(", ")}`,
    ...(violations > 0 ? ["", ...violationLines(plan, layout)] : []),
    ...(full ? listedResults("Exempt", results, "exempt", layout) : []),
    ...(full ? listedResults("Not evaluated", results, "notEvaluated", layout) : []),
  ];
}

function listedResults(
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
