import type { Outcome } from "@eks-platform/engine";
import { countResources, type Operation, type PolicyTally, tallyPolicies } from "@eks-platform/plan";
import { heading, type Layout } from "./layout/layout";
import { type Column, tableLines } from "./layout/table";
import { counted, listed, operationLabels, someListed } from "./layout/wording";

/** The summary of one environment. */
export interface EnvironmentSummary extends PolicyTally {
  readonly name: string;
  readonly resources: number;
  readonly changes: Outcome["plan"]["changeSummary"];
  readonly succeeded: boolean;
}

/** Summarises all environments in a table and a sentence. */
export function summaryLines(rows: readonly EnvironmentSummary[], layout: Layout): readonly string[] {
  const sentence = summarySentence(rows);
  return [
    heading("Summary", "", layout),
    "",
    ...tableLines(rows, columnsFor(rows, layout), layout.paint.faint).map((line) => `  ${line}`),
    "",
    `  ${rows.every(passed) ? layout.paint.good(sentence) : layout.paint.bad(sentence)}`,
  ];
}

/** Summarises all environments in one sentence. */
export function summarySentence(rows: readonly EnvironmentSummary[]): string {
  const failed = rows.filter(({ succeeded }) => !succeeded).map(({ name }) => name);
  const refused = rows.filter(({ succeeded, blocking }) => succeeded && blocking > 0).map(({ name }) => name);
  const sum = (count: (row: EnvironmentSummary) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const scope = `${counted(rows.length, "environment")}, ${counted(
    sum(({ resources }) => resources),
    "resource",
  )}`;
  if (failed.length + refused.length === 0) {
    return `${scope}, ${counted(
      sum(({ violations }) => violations),
      "violation",
    )}: nothing blocks a deployment.`;
  }
  const reasons = [
    ...(failed.length > 0 ? [`the preview of ${someListed(failed)} failed`] : []),
    ...(refused.length > 0 ? [`mandatory rules are violated in ${someListed(refused)}`] : []),
  ];
  return `${scope}: ${listed(reasons)}.`;
}

/** Summarises one environment. */
export function summaryOf({ plan, succeeded }: Outcome): EnvironmentSummary {
  return {
    name: plan.name,
    resources: countResources(plan.steps),
    changes: plan.changeSummary,
    succeeded,
    ...tallyPolicies(plan.policies),
  };
}

/** True if nothing blocks a deployment: the program succeeded and no mandatory rule is violated. */
export function passed({ succeeded, blocking }: EnvironmentSummary): boolean {
  return succeeded && blocking === 0;
}

function columnsFor(
  rows: readonly EnvironmentSummary[],
  { paint }: Layout,
): readonly Column<EnvironmentSummary>[] {
  // The members of a change summary are operations.
  const operations = (Object.keys(operationLabels) as Operation[]).filter((op) =>
    rows.some(({ changes }) => changes[op]),
  );
  const number = (
    title: string,
    count: (row: EnvironmentSummary) => number,
    paintCell?: (text: string, row: EnvironmentSummary) => string,
  ) => ({
    title,
    align: "right" as const,
    text: (row: EnvironmentSummary) => String(count(row)),
    ...(paintCell ? { paint: paintCell } : {}),
  });
  return [
    { title: "Environment", align: "left", text: ({ name }) => name, paint: paint.strong },
    number("Resources", ({ resources }) => resources),
    ...operations.map((op) =>
      number(capitalised(operationLabels[op].label), ({ changes }) => changes[op] ?? 0),
    ),
    number("Rules", ({ rules }) => rules),
    number(
      "Violations",
      ({ violations }) => violations,
      (text, { violations }) => (violations > 0 ? paint.bad(text) : text),
    ),
    number("Exempt", ({ exempt }) => exempt),
    number("Not evaluated", ({ notEvaluated }) => notEvaluated),
    {
      title: "Result",
      align: "left",
      text: verdict,
      paint: (text, row) => (passed(row) ? paint.good(text) : paint.bad(text)),
    },
  ];
}

function verdict(row: EnvironmentSummary): string {
  if (passed(row)) return "passed";
  return row.succeeded ? "refused" : "failed";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
