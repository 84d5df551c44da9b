import type { Scheduled, Task } from "./task";

/**
 * The tasks that determine the total duration, first to last. Each starts the moment the one before it ends. Speeding up any
 * other task gains nothing. Tasks without a duration are omitted.
 */
export function criticalPath<T extends Task>(scheduled: readonly Scheduled<T>[]): readonly Scheduled<T>[] {
  const byKey = new Map(scheduled.map((entry) => [entry.task.key, entry]));
  const path: Scheduled<T>[] = [];
  let next = lastToEnd(scheduled);
  while (next !== undefined) {
    if (next.task.seconds > 0) path.unshift(next);
    next = next.after === undefined ? undefined : byKey.get(next.after);
  }
  return path;
}

function lastToEnd<T extends Task>(scheduled: readonly Scheduled<T>[]): Scheduled<T> | undefined {
  let last: Scheduled<T> | undefined;
  for (const entry of scheduled) if (last === undefined || entry.end > last.end) last = entry;
  return last;
}
