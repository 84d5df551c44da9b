import {
  type BrokenRule,
  brokenRules,
  parseUrn,
  type Plan,
  type PolicyResult,
  typeName,
} from "@eks-platform/plan";
import type { Layout } from "./layout";
import { printable, wrap } from "./text-fit";

/** Tells of each broken rule: which, how bad, where, why, and how to mend it. The worst come first. */
export function violationLines({ policies }: Plan, layout: Layout): readonly string[] {
  return brokenRules(policies).flatMap((broken, index) => [
    ...(index > 0 ? [""] : []),
    title(broken, layout),
    ...findingsOf(broken.results).flatMap((finding) => findingLines(finding, layout)),
    ...remedy(broken, layout),
  ]);
}

function title(broken: BrokenRule, { paint, columns }: Layout): string {
  const { name, level, severity, pack, packVersion = "", blocking } = broken;
  const source = printable(`${level}, ${pack} ${packVersion}`);
  const gap = " ".repeat(Math.max(2, columns - 4 - 10 - printable(name).length - source.length));
  // What stops a deployment must not drown among what does not, however severe that is.
  const badness = (blocking ? paint.bad : paint.warning)((severity ?? level).padEnd(9));
  return `    ${badness} ${paint.strong(printable(name))}${gap}${paint.faint(source)}`;
}

/** Resources of one type that break a rule for the same reason. */
interface Finding {
  readonly type: string;
  readonly path: string;
  readonly message: string;
  readonly names: readonly string[];
}

/** Brings together what differs in the name only: a reason is read once. */
function findingsOf(results: readonly PolicyResult[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const { urn, path, message } of results) {
    const { type, name } = parseUrn(urn);
    const key = JSON.stringify([type, path, message]);
    const { names = [] } = findings.get(key) ?? {};
    findings.set(key, { type, path, message, names: [...names, name] });
  }
  return [...findings.values()];
}

function findingLines(
  { type, path, message, names }: Finding,
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
