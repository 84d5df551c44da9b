import type { Timeline, TimelineEntry } from "@eks-platform/insight";
import { parseUrn, typeName } from "@eks-platform/plan";
import type { Layout } from "../../report/layout/layout";
import { printable, shorten } from "../../report/layout/text-fit";
import { counted } from "../../report/layout/wording";
import { durationText } from "./duration-text";

/** Shorter operations on the critical path are only counted without `--full`. */
const shortestSeconds = 5;

/**
 * Reports the duration, the critical path and the concurrency.
 *
 * @param long the timeline with the longest observed durations
 */
export function timelineLines(typical: Timeline, long: Timeline, layout: Layout): readonly string[] {
  const { totalSeconds, workSeconds, peakWidth, entries } = typical;
  if (totalSeconds === 0) return [];
  const { paint, columns } = layout;
  const assumed = entries.filter(({ evidence }) => evidence === "assumed").length;
  const facts = [
    `at most ${durationText(long.totalSeconds)}`,
    `${durationText(workSeconds)} of work`,
    `${peakWidth} concurrent`,
    `${assumed} of ${counted(entries.length, "time")} assumed`,
  ];
  const about = `about ${durationText(totalSeconds)}`;
  return [
    `    ${paint.strong(about)}  ${paint.faint(shorten(facts.join(", "), columns - about.length - 6))}`,
    ...chartLines(typical, layout),
    ...pathLines(typical, layout),
  ];
}

function chartLines({ widths, totalSeconds }: Timeline, { paint }: Layout): readonly string[] {
  const end = durationText(totalSeconds);
  const scale = `0${end.padStart(Math.max(end.length + 1, widths.length - 1))}`;
  return [`    ${paint.accent(widthChart(widths).trimEnd())}`, `    ${paint.faint(scale)}`];
}

function pathLines({ criticalPath }: Timeline, layout: Layout): readonly string[] {
  const { paint, full } = layout;
  const named = full ? criticalPath : criticalPath.filter((entry) => secondsOf(entry) >= shortestSeconds);
  const short = criticalPath.filter((entry) => !named.includes(entry));
  const shortText = durationText(short.reduce((sum, entry) => sum + secondsOf(entry), 0));
  const digits = Math.max(shortText.length, ...named.map((entry) => durationText(secondsOf(entry)).length));
  const rest = `      ${shortText.padStart(digits)}  ${counted(short.length, "shorter step")}`;
  return [
    `    ${paint.strong("Critical path")}`,
    ...named.map((entry) => entryLine(entry, digits, layout)),
    ...(short.length === 0 ? [] : [paint.faint(rest)]),
  ];
}

const secondsOf = ({ start, end }: TimelineEntry) => end - start;

function entryLine(entry: TimelineEntry, digits: number, { paint, columns }: Layout): string {
  const { urn, operation, evidence } = entry;
  const { type, name } = parseUrn(urn);
  const line = `      ${durationText(secondsOf(entry)).padStart(digits)}  ${operation} ${printable(name)}`;
  const remark = `${printable(typeName(type))}${evidence === "observed" ? "" : `, ${evidence}`}`;
  return `${line}  ${paint.faint(shorten(remark, Math.max(0, columns - line.length - 2)))}`;
}

const bars = " ▁▂▃▄▅▆▇█";

/** One bar character for each number, scaled to the highest. Any number above zero is visible. */
export function widthChart(widths: readonly number[]): string {
  const highest = Math.max(0, ...widths);
  return widths
    .map((width) =>
      bars.charAt(width <= 0 ? 0 : Math.max(1, Math.round((width / highest) * (bars.length - 1)))),
    )
    .join("");
}
