import type { Scheduled, Task } from "./task";

/** Tasks that have started, by the end that is to come first. */
export class RunningTasks<T extends Task> {
  /** The next to end is the last: taking it moves none of the others. */
  private readonly byEnd: Scheduled<T>[] = [];

  get size(): number {
    return this.byEnd.length;
  }

  add(started: Scheduled<T>): void {
    let low = 0;
    let high = this.byEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Of those that end together, the one that started first is to come first.
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
