import type { Paint } from "./paint";
import { shorten } from "./text-fit";

/** How to format a report. */
export interface Layout {
  readonly paint: Paint;

  /** Width of the page in characters. */
  readonly columns: number;

  /** Show every resource and every exempt violation instead of folding and counting. */
  readonly full: boolean;

  /** Show the output of the program even if it succeeds. */
  readonly verbose: boolean;
}

/** The first line of a section: its title, a rule, and a remark. */
export function heading(title: string, remark: string, { paint, columns }: Layout): string {
  const end = remark === "" ? "" : ` ${shorten(remark, columns - title.length - 5)}`;
  const rule = "─".repeat(Math.max(3, columns - title.length - end.length - 1));
  return `${paint.strong(title)} ${paint.faint(rule + end)}`;
}
