import { RunEndedError } from "./failure";

/** Tracks every open call, so that all of them get an answer when a run ends early. */
export class CallTracker {
  private readonly open = new Set<() => void>();
  private readonly idleWaiters: (() => void)[] = [];
  private closed = false;

  /** True once the run has ended early. */
  get isEnded(): boolean {
    return this.closed;
  }

  /** Answers a call with the result of the work, or rejects it with {@link RunEndedError} if the run ends first. */
  track<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new RunEndedError());
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new RunEndedError());
      this.open.add(giveUp);
      work()
        .then(resolve, reject)
        .finally(() => {
          this.open.delete(giveUp);
          this.notifyIdle();
        });
    });
  }

  /** Rejects all open calls and all later ones. */
  end(): void {
    this.closed = true;
    for (const giveUp of this.open) giveUp();
    this.open.clear();
    this.notifyIdle();
  }

  /** Resolves as soon as no call is open. */
  whenIdle(): Promise<void> {
    if (this.open.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  private notifyIdle(): void {
    if (this.open.size > 0) return;
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }
}
