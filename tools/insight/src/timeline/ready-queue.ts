import type { Task } from "./task";

/** A task that could start. */
export interface Ready<T extends Task> {
  readonly task: T;

  /** Since when, in seconds from the beginning. */
  readonly since: number;

  /** The last of its needs to end; absent if it has none. */
  readonly released?: string;
}

/** Tasks that could start, in the order in which they became ready; those that become so together, as they were named. */
export class ReadyQueue<T extends Task> {
  private readonly ready: Ready<T>[];
  private readonly waiting = new Map<string, { readonly task: T; needs: number }>();
  private readonly needing = new Map<string, string[]>();
  private taken = 0;

  constructor(tasks: readonly T[]) {
    const keys = new Set(tasks.map(({ key }) => key));
    if (keys.size < tasks.length) throw new Error("Two tasks have the same key.");
    for (const task of tasks) {
      const needs = [...new Set(task.needs)].filter((need) => keys.has(need));
      this.waiting.set(task.key, { task, needs: needs.length });
      for (const need of needs) {
        const others = this.needing.get(need);
        if (others === undefined) this.needing.set(need, [task.key]);
        else others.push(task.key);
      }
    }
    this.ready = [...this.waiting.values()]
      .filter(({ needs }) => needs === 0)
      .map(({ task }) => ({ task, since: 0 }));
  }

  /** The next task to start, if one is ready. */
  take(): Ready<T> | undefined {
    const next = this.ready[this.taken];
    if (next === undefined) return undefined;
    this.taken += 1;
    this.waiting.delete(next.task.key);
    return next;
  }

  /** Lets everything start that has only waited for a task. */
  release(ended: string, second: number): void {
    for (const key of this.needing.get(ended) ?? []) {
      const waiting = this.waiting.get(key);
      if (waiting === undefined) continue;
      waiting.needs -= 1;
      if (waiting.needs === 0) this.ready.push({ task: waiting.task, since: second, released: ended });
    }
  }

  /** Keys of tasks that have not been taken. */
  get left(): readonly string[] {
    return [...this.waiting.keys()];
  }
}
