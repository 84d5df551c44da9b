import { environmentLines } from "./environment-lines";
import type { IncrementalReport } from "./incremental-report";
import type { Layout } from "./layout/layout";
import { type EnvironmentSummary, summaryLines, summaryOf } from "./summary-lines";

/** The text report: each environment, then a summary. */
export function textReport(layout: Layout): IncrementalReport {
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
