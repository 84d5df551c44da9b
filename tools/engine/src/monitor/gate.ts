import { RunEnded } from "./failure";

/** Every call that waits for an answer, so that all of them get one when a run is ended early. */
export class Gate {
  private readonly open = new Set<() => void>();
  private readonly idlers: (() => void)[] = [];
  private closed = false;

  /** True once the run has been ended early. */
  get ended(): boolean {
    return this.closed;
  }

  /** Answers a call by the work, or by {@link RunEnded} if the run ends first. */
  serve<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new RunEnded());
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new RunEnded());
      this.open.add(giveUp);
      work()
        .then(resolve, reject)
        .finally(() => {
          this.open.delete(giveUp);
          this.tellIdlers();
        });
    });
  }

  /** Answers all open calls and refuses later ones. */
  end(): void {
    this.closed = true;
    for (const giveUp of this.open) giveUp();
    this.open.clear();
    this.tellIdlers();
  }

  /** Resolves as soon as no call is open. */
  idle(): Promise<void> {
    if (this.open.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  private tellIdlers(): void {
    if (this.open.size > 0) return;
    for (const resolve of this.idlers.splice(0)) resolve();
  }
}
