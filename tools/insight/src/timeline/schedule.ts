import { type Ready, ReadyQueue } from "./ready-queue";
import { RunningTasks } from "./running-tasks";
import type { Scheduled, Task } from "./task";

/**
 * Gives every task its place in time. Each starts as soon as its needs have ended and there is room; whoever has waited
 * longest goes first. So does Pulumi's engine, whose workers take steps in the order in which they come.
 *
 * @param parallel tasks at once; no bound if left out
 * @returns the tasks in the order in which they start
 * @throws if tasks need each other in a circle
 */
export function schedule<T extends Task>(
  tasks: readonly T[],
  parallel = Number.POSITIVE_INFINITY,
): readonly Scheduled<T>[] {
  if (!(parallel >= 1)) throw new Error(`${parallel} tasks at once get nothing done.`);
  const queue = new ReadyQueue(tasks);
  const running = new RunningTasks<T>();
  const scheduled: Scheduled<T>[] = [];
  let ended: Scheduled<T> | undefined;
  do {
    while (running.size < parallel) {
      const ready = queue.take();
      if (ready === undefined) break;
      const started = start(ready, ended);
      scheduled.push(started);
      running.add(started);
    }
    ended = running.takeFirst();
    if (ended !== undefined) queue.release(ended.task.key, ended.end);
  } while (ended !== undefined);

  if (queue.left.length > 0) throw new Error(`These need each other in a circle: ${queue.left.join(", ")}.`);
  return scheduled;
}

/** @param ended the task that ended just now; absent at the beginning */
function start<T extends Task>(
  { task, since, released }: Ready<T>,
  ended: Scheduled<T> | undefined,
): Scheduled<T> {
  const now = ended?.end ?? 0;
  const after = since === now ? released : ended?.task.key;
  return { task, start: now, end: now + task.seconds, ...(after === undefined ? {} : { after }) };
}

/** When the last task has ended, in seconds from the beginning. */
export function totalSeconds(scheduled: readonly Scheduled<Task>[]): number {
  return scheduled.reduce((latest, { end }) => Math.max(latest, end), 0);
}
