import type { Task } from "./task";

/** A task that can start. */
export interface Ready<T extends Task> {
  readonly task: T;

  /** When it became ready, in seconds from the beginning. */
  readonly since: number;

  /** The last of its dependencies to end. Absent if it has none. */
  readonly released?: string;
}

/** Tasks that can start, in the order in which they became ready. Ties keep the order of the input. */
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

  /** Marks the tasks as ready that waited only for the task that ended. */
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
