import type { Outcome } from "@eks-platform/engine";
import { environmentLines } from "./environment-lines";
import type { Layout } from "./layout";
import { summaryLines } from "./summary-lines";

/** The whole report for people: each environment, then all of them together. */
export function textReport(outcomes: readonly Outcome[], layout: Layout): string {
  const lines = [
    ...outcomes.flatMap((outcome) => environmentLines(outcome, layout)),
    ...summaryLines(outcomes, layout),
  ];
  return `${lines.join("\n")}\n`;
}
