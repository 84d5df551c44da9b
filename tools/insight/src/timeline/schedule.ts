import { type Ready, ReadyQueue } from "./ready-queue";
import { RunningTasks } from "./running-tasks";
import type { Scheduled, Task } from "./task";

/**
 * Schedules tasks. Each starts as soon as its dependencies have ended and a worker is free. The task that has waited longest
 * starts first, as in Pulumi's engine, whose workers take steps in the order in which they become ready.
 *
 * @param parallel maximum number of concurrent tasks, unlimited by default
 * @returns the tasks in the order in which they start
 * @throws if tasks depend on each other in a cycle
 */
export function schedule<T extends Task>(
  tasks: readonly T[],
  parallel = Number.POSITIVE_INFINITY,
): readonly Scheduled<T>[] {
  if (!(parallel >= 1)) throw new Error(`The concurrency is ${parallel} but must be at least 1.`);
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

  if (queue.left.length > 0)
    throw new Error(`These tasks depend on each other in a cycle: ${queue.left.join(", ")}.`);
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
