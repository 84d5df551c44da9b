import { totalSeconds } from "./schedule";
import type { Scheduled, Task } from "./task";

/** Maximum number of concurrent tasks. A task without a duration does not count. */
export function peakWidth(scheduled: readonly Scheduled<Task>[]): number {
  const turns = scheduled
    .filter(({ start, end }) => end > start)
    .flatMap(({ start, end }) => [
      { second: start, by: 1 },
      { second: end, by: -1 },
    ])
    // A task that ends makes room before another starts.
    .sort((a, b) => a.second - b.second || a.by - b.by);
  let width = 0;
  let peak = 0;
  for (const { by } of turns) {
    width += by;
    peak = Math.max(peak, width);
  }
  return peak;
}

/** Average number of concurrent tasks in each of some intervals of equal length. */
export function widthOverTime(scheduled: readonly Scheduled<Task>[], intervals: number): readonly number[] {
  const length = totalSeconds(scheduled) / intervals;
  const work = new Array<number>(intervals).fill(0);
  if (length === 0) return work;
  for (const { start, end } of scheduled) {
    for (let index = Math.floor(start / length); index < intervals && index * length < end; index++) {
      const from = Math.max(start, index * length);
      const to = Math.min(end, (index + 1) * length);
      work[index] = (work[index] ?? 0) + Math.max(0, to - from);
    }
  }
  return work.map((seconds) => seconds / length);
}
