import type { Outcome } from "@eks-platform/engine";
import { countResources, type Operation, parseUrn, type Plan } from "@eks-platform/plan";
import { changeLines, isAboutChanges } from "./changes/change-lines";
import { diagnosticLines } from "./diagnostic-lines";
import { heading, type Layout } from "./layout/layout";
import { policyLines } from "./policies/policy-lines";
import { printable } from "./layout/text-fit";
import { treeLines } from "./resources/tree-lines";
import { typeLines } from "./resources/type-lines";
import { counted, operationLabels } from "./layout/wording";

/** Reports one environment: its resources, policy results and messages. */
export function environmentLines(
  { plan, succeeded, output, components }: Outcome,
  layout: Layout,
): readonly string[] {
  const { paint, verbose } = layout;
  // A program that fails before its first resource has only planned its own stack.
  const planned = plan.steps.some(({ urn }) => succeeded || parseUrn(urn).type !== "pulumi:pulumi:Stack");
  // For an existing stack, only the changes matter.
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

/** Shows how the components of other packages were built. Each component without children has its own message. */
function componentLines(components: Outcome["components"]): readonly string[] {
  return components.flatMap(({ package: name, builtBy, version = "" }) => {
    if (builtBy === "nothing") return [];
    return [`  Components of ${name}: built by ${builtBy === "plugin" ? `plugin ${version}` : "our model"}`];
  });
}

/** Pulumi does not report exemptions, so that exempt resources look compliant. */
function exemptionLines({ engine, policies }: Plan): readonly string[] {
  return engine.name === "pulumi" && policies.packs.length > 0
    ? ["  Exemptions: not reported by Pulumi"]
    : [];
}

/** The output of the program keeps its line breaks: it may be a table or a stack trace. */
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
    .map(([op, count]) => `${count} ${operationLabels[op as Operation].label}`);
  return `${counted(countResources(steps), "resource")}: ${[...changes, ...(reads > 0 ? [`${reads} read`] : [])].join(", ")}`;
}
