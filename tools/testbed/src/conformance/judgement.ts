import type { Comparison } from "./comparison";
import { conform } from "./conformance";
import { differenceLines, verdict } from "./report";
import type { Subject } from "./subject";

/** What came of one subject. */
export interface Judgement {
  /** For people: a line for each station, with the differences below it. */
  readonly lines: readonly string[];
  readonly comparisons: readonly Comparison[];

  /** True if the life of the stack could not be led to its end. */
  readonly broke: boolean;
}

/** Compares the engines on one subject. */
export async function judge(cli: string, subject: Subject): Promise<Judgement> {
  const lines: string[] = [];
  const comparisons: Comparison[] = [];
  const heading = (station: string) => `${subject.name.padEnd(22)}${station.padEnd(18)}`;
  let broke = false;
  try {
    await conform(cli, subject, (comparison) => {
      lines.push(`${heading(comparison.station)}${verdict(comparison)}`, ...differenceLines(comparison));
      comparisons.push(comparison);
    });
  } catch (error) {
    lines.push(`${heading("")}FAILED\n  ${error instanceof Error ? error.message : String(error)}`);
    broke = true;
  }
  return { lines, comparisons, broke };
}
