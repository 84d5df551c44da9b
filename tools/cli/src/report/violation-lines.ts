import {
  type BrokenRule,
  brokenRules,
  parseUrn,
  type Plan,
  type PolicyResult,
  type Severity,
  typeName,
} from "@eks-platform/plan";
import type { Layout } from "./layout";
import type { Paint } from "./paint";
import { printable, wrap } from "./text-fit";

/** Tells of each broken rule: which, how bad, where, why, and how to mend it. The worst come first. */
export function violationLines({ policies }: Plan, layout: Layout): readonly string[] {
  return brokenRules(policies).flatMap((broken, index) => [
    ...(index > 0 ? [""] : []),
    title(broken, layout),
    ...broken.results.flatMap((result) => finding(result, layout)),
    ...remedy(broken, layout),
  ]);
}

function title(
  { name, level, severity, pack, packVersion = "" }: BrokenRule,
  { paint, columns }: Layout,
): string {
  const badness = severity ?? level;
  const source = printable(`${level}, ${pack} ${packVersion}`);
  const gap = " ".repeat(Math.max(2, columns - 4 - 10 - printable(name).length - source.length));
  const painted = paintOf(severity, paint)(badness.padEnd(9));
  return `    ${painted} ${paint.strong(printable(name))}${gap}${paint.faint(source)}`;
}

function finding({ urn, path, message }: PolicyResult, { paint, columns }: Layout): readonly string[] {
  const { type, name } = parseUrn(urn);
  const property = path === "" ? "" : `  ${paint.accent(printable(path))}`;
  return [
    `      ${printable(typeName(type))}  ${paint.strong(printable(name))}${property}`,
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

function paintOf(severity: Severity | undefined, paint: Paint): (text: string) => string {
  switch (severity) {
    case "critical":
    case "high":
      return paint.bad;
    case "medium":
      return paint.warning;
    default:
      return paint.strong;
  }
}
