import { relative } from "node:path";
import type { EnvironmentSummary } from "../report/summary-lines";
import { heading, type Layout } from "../report/layout/layout";
import { counted, someListed } from "../report/layout/wording";
import { formatProblem, type SourceProblem } from "./source-problem";

/** The first lines of an answer: what changed. */
export function answerHeading(files: Iterable<string>, folder: string, layout: Layout): readonly string[] {
  const names = [...files].map((file) => relative(folder, file)).sort();
  return names.length === 0 ? [] : [heading(someListed(names), "changed", layout), ""];
}

/** The last lines of an answer: how long it took since the save. */
export function answerEnd(milliseconds: number, { paint }: Layout): readonly string[] {
  const seconds = (milliseconds / 1000).toFixed(2);
  return ["", `  ${paint.faint(`Answered in ${seconds} s. Watching for changes, Ctrl-C ends.`)}`];
}

/** Problems in sources, each with its position. */
export function problemLines(
  problems: readonly SourceProblem[],
  folder: string,
  { paint }: Layout,
): readonly string[] {
  return problems.map((problem) => `  ${paint.bad(formatProblem(problem, folder))}`);
}

/** The result of a type check. */
export function typeCheckLines(
  problems: readonly SourceProblem[],
  folder: string,
  layout: Layout,
): readonly string[] {
  if (problems.length === 0) return [`  ${layout.paint.good("The types are correct.")}`];
  return [
    `  ${layout.paint.bad(`${counted(problems.length, "type error")}:`)}`,
    ...problemLines(problems, folder, layout),
  ];
}

/** The latest summaries of all environments, by name. */
export const sortedSummaries = (
  summaries: ReadonlyMap<string, EnvironmentSummary>,
): readonly EnvironmentSummary[] => [...summaries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
