import { environmentLines } from "./environment-lines";
import type { GrowingReport } from "./growing-report";
import type { Layout } from "./layout";
import { type EnvironmentSummary, summaryLines, summaryOf } from "./summary-lines";

/** The report for people: each environment, then all of them together. */
export function textReport(layout: Layout): GrowingReport {
  const summaries: EnvironmentSummary[] = [];
  return {
    environment(outcome) {
      summaries.push(summaryOf(outcome));
      return inLines(environmentLines(outcome, layout));
    },
    end: () => inLines(summaryLines(summaries, layout)),
  };
}

const inLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
