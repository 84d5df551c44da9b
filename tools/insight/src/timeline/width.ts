import { totalSeconds } from "./schedule";
import type { Scheduled, Task } from "./task";

/** The most tasks that are at work at once. A task that takes no time is never at work. */
export function peakWidth(scheduled: readonly Scheduled<Task>[]): number {
  const turns = scheduled
    .filter(({ start, end }) => end > start)
    .flatMap(({ start, end }) => [
      { second: start, by: 1 },
      { second: end, by: -1 },
    ])
    // Who ends makes room before who starts takes it.
    .sort((a, b) => a.second - b.second || a.by - b.by);
  let width = 0;
  let peak = 0;
  for (const { by } of turns) {
    width += by;
    peak = Math.max(peak, width);
  }
  return peak;
}

/** How many tasks are at work on average in each of some equally long stretches of the whole. */
export function widthOverTime(scheduled: readonly Scheduled<Task>[], stretches: number): readonly number[] {
  const length = totalSeconds(scheduled) / stretches;
  const work = new Array<number>(stretches).fill(0);
  if (length === 0) return work;
  for (const { start, end } of scheduled) {
    for (let index = Math.floor(start / length); index < stretches && index * length < end; index++) {
      const from = Math.max(start, index * length);
      const to = Math.min(end, (index + 1) * length);
      work[index] = (work[index] ?? 0) + Math.max(0, to - from);
    }
  }
  return work.map((seconds) => seconds / length);
}
