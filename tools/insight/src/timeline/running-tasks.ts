import type { Scheduled, Task } from "./task";

/** Running tasks, ordered by their end. */
export class RunningTasks<T extends Task> {
  /** The next task to end is the last element, so that removing it moves no other. */
  private readonly byEnd: Scheduled<T>[] = [];

  get size(): number {
    return this.byEnd.length;
  }

  add(started: Scheduled<T>): void {
    let low = 0;
    let high = this.byEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Of tasks that end together, the one that started first comes first.
      if ((this.byEnd[middle]?.end ?? 0) > started.end) low = middle + 1;
      else high = middle;
    }
    this.byEnd.splice(low, 0, started);
  }

  /** Takes the task that ends first. */
  takeFirst(): Scheduled<T> | undefined {
    return this.byEnd.pop();
  }
}
