import type { Comparison } from "./comparison";
import { conform } from "./conformance";
import { differenceLines, verdict } from "./report";
import type { Subject } from "./subject";

/** What came of one subject. */
export interface Judgement {
  /** For people: a line for each station, with the differences below it. */
  readonly lines: readonly string[];
  readonly comparisons: readonly Comparison[];

  /** Stations that were not compared, for a reason that the lines tell. */
  readonly skipped: number;

  /** True if the life of the stack could not be led to its end. */
  readonly broke: boolean;
}

/** Compares the engines on one subject. */
export async function judge(cli: string, subject: Subject): Promise<Judgement> {
  const lines: string[] = [];
  const comparisons: Comparison[] = [];
  const heading = (station: string) => `${subject.name.padEnd(22)}${station.padEnd(18)}`;
  let skipped = 0;
  let broke = false;
  try {
    await conform(cli, subject, {
      compared: (comparison) => {
        lines.push(`${heading(comparison.station)}${verdict(comparison)}`, ...differenceLines(comparison));
        comparisons.push(comparison);
      },
      skipped: (station, reason) => {
        lines.push(`${heading(station)}skipped: ${reason}`);
        skipped += 1;
      },
    });
  } catch (error) {
    lines.push(`${heading("")}FAILED\n  ${error instanceof Error ? error.message : String(error)}`);
    broke = true;
  }
  return { lines, comparisons, skipped, broke };
}
