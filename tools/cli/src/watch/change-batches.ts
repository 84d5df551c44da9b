/** Calls back after a pause. The returned function cancels the call. */
export type Pause = (callback: () => void) => () => void;

/** Milliseconds without a change after which a save is complete. Editors write several times. */
const quietMilliseconds = 15;

/** The pause between the last change and the batch. */
export const quietPause: Pause = (callback) => {
  const timer = setTimeout(callback, quietMilliseconds);
  return () => clearTimeout(timer);
};

/** Collects changed files into batches: one per save, or per group of saves while the consumer is busy. */
export class ChangeBatches {
  private files = new Set<string>();
  private isQuiet = false;
  private cancel: (() => void) | undefined;
  private deliver: ((batch: ReadonlySet<string> | undefined) => void) | undefined;
  private isClosed = false;

  constructor(private readonly pause: Pause = quietPause) {}

  /** Adds a changed file. The batch waits until no further file changes. */
  add(file: string): void {
    this.files.add(file);
    this.isQuiet = false;
    this.cancel?.();
    this.cancel = this.pause(() => {
      this.isQuiet = true;
      this.flush();
    });
  }

  /** Resolves with the next batch, or with `undefined` after {@link close}. One consumer at a time. */
  next(): Promise<ReadonlySet<string> | undefined> {
    return new Promise((resolve) => {
      this.deliver = resolve;
      this.flush();
    });
  }

  /** Ends the batches. Changes that were not consumed are dropped. */
  close(): void {
    this.isClosed = true;
    this.cancel?.();
    this.flush();
  }

  private flush(): void {
    const deliver = this.deliver;
    if (deliver === undefined || !(this.isClosed || (this.isQuiet && this.files.size > 0))) return;
    const batch = this.files;
    this.files = new Set();
    this.deliver = undefined;
    deliver(this.isClosed ? undefined : batch);
  }
}
