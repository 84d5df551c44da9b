import type { Outcome } from "@eks-platform/engine";
import { countResources, type Operation, parseUrn, type Plan } from "@eks-platform/plan";
import { changeLines, isAboutChanges } from "./change-lines";
import { diagnosticLines } from "./diagnostic-lines";
import { heading, type Layout } from "./layout";
import { policyLines } from "./policy-lines";
import { printable } from "./text-fit";
import { treeLines } from "./tree-lines";
import { typeLines } from "./type-lines";
import { counted, operationWords } from "./wording";

/** Reports one environment: its resources, what the packs found, and what was said. */
export function environmentLines(
  { plan, succeeded, output, components }: Outcome,
  layout: Layout,
): readonly string[] {
  const { paint, verbose } = layout;
  // A program that fails before its first resource has planned no more than its own stack.
  const planned = plan.steps.some(({ urn }) => succeeded || parseUrn(urn).type !== "pulumi:pulumi:Stack");
  // Of what is there already, only the changes are news.
  const isWhole = layout.full || !isAboutChanges(plan);
  const sections = [
    [
      `  ${succeeded ? overview(plan) : paint.bad("The preview failed.")}`,
      ...componentLines(components),
      ...exemptionLines(plan),
    ],
    succeeded ? [] : diagnosticLines(plan, layout),
    planned && isWhole ? treeLines(plan, layout) : [],
    planned && isWhole ? [`  ${paint.strong("By type")}`, ...typeLines(plan, layout)] : [],
    planned ? changeLines(plan, layout) : [],
    planned ? policyLines(plan, layout, succeeded ? "" : " so far") : [],
    succeeded ? diagnosticLines(plan, layout) : [],
    verbose || !succeeded ? outputLines(output, layout) : [],
  ].filter((section) => section.length > 0);
  return [heading(plan.name, remark(plan), layout), ...sections.flatMap((section) => [...section, ""])];
}

/** Says how true the components of other packages are. Of those without children there is a message each. */
function componentLines(components: Outcome["components"]): readonly string[] {
  return components.flatMap(({ package: name, builtBy, version = "" }) => {
    if (builtBy === "nothing") return [];
    return [`  Components of ${name}: built by ${builtBy === "plugin" ? `plugin ${version}` : "our model"}`];
  });
}

/** What is excused passes for kept where an engine does not tell. */
function exemptionLines({ engine, policies }: Plan): readonly string[] {
  return engine.name === "pulumi" && policies.packs.length > 0
    ? ["  Exemptions: Pulumi keeps them to itself"]
    : [];
}

/** The program's own lines keep their layout: they may be a table, or a stack trace. */
function outputLines(output: string, { paint }: Layout): readonly string[] {
  const lines = printable(output).split("\n");
  if (output.trim() === "") return [];
  return [`  ${paint.strong("Output of the program")}`, ...lines.map((line) => `    ${line}`.trimEnd())];
}

function remark({ steps, engine, mode }: Plan): string {
  const [first] = steps;
  return [
    ...(first ? [parseUrn(first.urn).project] : []),
    engine.name === "offline" ? `offline engine, Pulumi SDK ${engine.version}` : `Pulumi ${engine.version}`,
    ...(engine.clouds === undefined ? [] : [`${engine.clouds} clouds`]),
    `${mode} values`,
  ].join(" · ");
}

function overview({ steps, changeSummary }: Plan): string {
  const reads = steps.filter(({ op }) => op === "read").length;
  const changes = Object.entries(changeSummary)
    .filter(([, count]) => count > 0)
    // The members of a change summary are operations.
    .map(([op, count]) => `${count} ${operationWords[op as Operation].words}`);
  return `${counted(countResources(steps), "resource")}: ${[...changes, ...(reads > 0 ? [`${reads} read`] : [])].join(", ")}`;
}
