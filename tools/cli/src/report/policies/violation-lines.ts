import {
  type BrokenRule,
  brokenRules,
  parseUrn,
  type Plan,
  type PolicyResult,
  typeName,
} from "@eks-platform/plan";
import type { Layout } from "../layout/layout";
import { printable, wrap } from "../layout/text-fit";

/** Shows each violated rule with severity, resources, reason and fix, worst first. */
export function violationLines({ policies }: Plan, layout: Layout): readonly string[] {
  return brokenRules(policies).flatMap((broken, index) => [
    ...(index > 0 ? [""] : []),
    title(broken, layout),
    ...groupViolations(broken.results).flatMap((group) => groupLines(group, layout)),
    ...remedy(broken, layout),
  ]);
}

function title(broken: BrokenRule, { paint, columns }: Layout): string {
  const { name, level, severity, pack, packVersion = "", blocking } = broken;
  const source = printable(`${level}, ${pack} ${packVersion}`);
  const gap = " ".repeat(Math.max(2, columns - 4 - 10 - printable(name).length - source.length));
  // A blocking rule must stand out from the others, whatever their severity.
  const badness = (blocking ? paint.bad : paint.warning)((severity ?? level).padEnd(9));
  return `    ${badness} ${paint.strong(printable(name))}${gap}${paint.faint(source)}`;
}

/** Resources of one type that violate a rule for the same reason. */
interface ViolationGroup {
  readonly type: string;
  readonly path: string;
  readonly message: string;
  readonly names: readonly string[];
}

/** Groups results that only differ in the name of the resource. */
function groupViolations(results: readonly PolicyResult[]): readonly ViolationGroup[] {
  const groups = new Map<string, ViolationGroup>();
  for (const { urn, path, message } of results) {
    const { type, name } = parseUrn(urn);
    const key = JSON.stringify([type, path, message]);
    const { names = [] } = groups.get(key) ?? {};
    groups.set(key, { type, path, message, names: [...names, name] });
  }
  return [...groups.values()];
}

function groupLines(
  { type, path, message, names }: ViolationGroup,
  { paint, columns }: Layout,
): readonly string[] {
  const label = `${printable(typeName(type))}  `;
  const property = path === "" ? "" : `  ${paint.accent(printable(path))}`;
  const named = wrap(names.map(printable).join(", "), columns - 6 - label.length);
  return [
    ...named.map((line, index) => {
      const last = index === named.length - 1;
      return `      ${index === 0 ? label : " ".repeat(label.length)}${paint.strong(line)}${last ? property : ""}`;
    }),
    ...wrap(message, columns - 8).map((line) => `        ${line}`),
  ];
}

function remedy({ rule }: BrokenRule, { paint, columns }: Layout): readonly string[] {
  const { remediationSteps, url } = rule ?? {};
  const labelled = (label: string, text: string) =>
    wrap(text, columns - 12).map(
      (line, index) => `      ${paint.good((index === 0 ? label : "").padEnd(5))} ${line}`,
    );
  return [
    ...(remediationSteps ? labelled("Fix", remediationSteps) : []),
    ...(url ? labelled("See", url) : []),
  ];
}
