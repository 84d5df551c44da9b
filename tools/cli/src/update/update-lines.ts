import type { UpdateOutcome } from "@eks-platform/engine";
import { type Operation, parseUrn, type Plan } from "@eks-platform/plan";
import { changeLines } from "../report/changes/change-lines";
import { diagnosticLines } from "../report/diagnostic-lines";
import { heading, type Layout } from "../report/layout/layout";
import { policyLines } from "../report/policies/policy-lines";
import { printable, shorten } from "../report/layout/text-fit";
import { treeLines } from "../report/resources/tree-lines";
import { counted } from "../report/layout/wording";

/** Label of each completed operation. */
const outcomeLabels: Readonly<Partial<Record<Operation, string>>> = {
  create: "created",
  import: "imported",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  discard: "released",
  same: "unchanged",
};

/** Reports an update or a destruction. */
export function updateLines(
  { plan, succeeded, output, state }: UpdateOutcome,
  done: "updated" | "destroyed",
  layout: Layout,
): readonly string[] {
  const { paint, full, verbose } = layout;
  const isFailed = !succeeded;
  const sections = [
    [
      `  ${isFailed ? paint.bad(`The stack was not ${done}.`) : paint.good(`The stack is ${done}.`)} ${counts(plan)}`,
    ],
    isFailed ? diagnosticLines(plan, layout) : [],
    full ? treeLines(plan, layout) : [],
    changeLines(plan, layout),
    plan.policies.packs.length > 0 ? policyLines(plan, layout) : [],
    exportLines(plan, layout),
    isFailed ? [] : diagnosticLines(plan, layout),
    (verbose || isFailed) && output.trim() !== ""
      ? [
          `  ${paint.strong("Output of the program")}`,
          ...printable(output)
            .split("\n")
            .map((line) => `    ${line}`),
        ]
      : [],
    [`  ${counted(state.resources.length, "resource")} in the recorded state.`],
  ].filter((section) => section.length > 0);
  return [heading(plan.name, "simulated clouds", layout), ...sections.flatMap((section) => [...section, ""])];
}

function counts({ changeSummary }: Plan): string {
  const words = Object.entries(changeSummary).flatMap(([op, count]) => {
    // The members of a change summary are operations.
    const word = outcomeLabels[op as Operation];
    return word === undefined || count === 0 ? [] : [`${count} ${word}`];
  });
  return words.length === 0 ? "No changes." : `${words.join(", ")}.`;
}

/** The outputs of the stack. */
function exportLines({ steps }: Plan, { paint, columns }: Layout): readonly string[] {
  const stack = steps.find(({ op, urn }) => op !== "delete" && parseUrn(urn).type === "pulumi:pulumi:Stack");
  const outputs = Object.entries(stack?.newState?.outputs ?? {});
  if (outputs.length === 0) return [];
  const width = Math.max(...outputs.map(([name]) => name.length));
  return [
    `  ${paint.strong("Exports")}`,
    ...outputs.map(([name, value]) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      return `    ${printable(name).padEnd(width)}  ${shorten(printable(text).replaceAll("\n", " "), columns - width - 6)}`;
    }),
  ];
}
