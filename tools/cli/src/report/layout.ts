import type { Paint } from "./paint";
import { shorten } from "./text-fit";

/** How a report is to be written. */
export interface Layout {
  readonly paint: Paint;

  /** Width of the page in characters. */
  readonly columns: number;

  /** Show every resource and every excused violation, instead of folding and counting. */
  readonly full: boolean;

  /** Show what the program printed also if all went well. */
  readonly verbose: boolean;
}

/** A line that begins a part of a report: what it is about, a rule, and what else to know. */
export function heading(title: string, remark: string, { paint, columns }: Layout): string {
  const end = remark === "" ? "" : ` ${shorten(remark, columns - title.length - 5)}`;
  const rule = "─".repeat(Math.max(3, columns - title.length - end.length - 1));
  return `${paint.strong(title)} ${paint.faint(rule + end)}`;
}
