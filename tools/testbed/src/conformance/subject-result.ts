import type { StageComparison } from "./comparison/stage-comparison";
import { runScenario } from "./conformance";
import { formatDifferences, summarizeComparison } from "./comparison/comparison-report";
import type { Subject } from "./subjects/subject";

/** What came of one subject. */
export interface SubjectResult {
  /** For people: a line for each station, with the differences below it. */
  readonly lines: readonly string[];
  readonly comparisons: readonly StageComparison[];

  /** True if the life of the stack could not be led to its end. */
  readonly isIncomplete: boolean;
}

/** Compares the engines on one subject. */
export async function compareSubject(cli: string, subject: Subject): Promise<SubjectResult> {
  const lines: string[] = [];
  const comparisons: StageComparison[] = [];
  const heading = (stage: string) => `${subject.name.padEnd(22)}${stage.padEnd(18)}`;
  let isIncomplete = false;
  try {
    await runScenario(cli, subject, (comparison) => {
      lines.push(
        `${heading(comparison.stage)}${summarizeComparison(comparison)}`,
        ...formatDifferences(comparison),
      );
      comparisons.push(comparison);
    });
  } catch (error) {
    lines.push(`${heading("")}FAILED\n  ${error instanceof Error ? error.message : String(error)}`);
    isIncomplete = true;
  }
  return { lines, comparisons, isIncomplete };
}
