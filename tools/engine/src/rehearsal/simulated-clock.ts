/** Time that passes only while everything waits. */
export class SimulatedClock {
  private seconds = 0;
  private readonly waiting: Waiting[] = [];
  private waits = 0;

  /** Seconds since the beginning. */
  get now(): number {
    return this.seconds;
  }

  /** Resolves when some seconds have passed. */
  wait(seconds: number): Promise<void> {
    return new Promise((wake) => {
      this.waiting.push({ until: this.seconds + seconds, turn: (this.waits += 1), wake });
    });
  }

  /** Lets time pass until nothing waits any more. Running work is never overtaken. */
  async pass(): Promise<void> {
    for (;;) {
      await everybodyWaits();
      const next = this.takeNext();
      if (next === undefined) return;
      this.seconds = next.until;
      next.wake();
    }
  }

  /** Of several waits until the same moment, the oldest ends first. */
  private takeNext(): Waiting | undefined {
    let first = 0;
    for (const [index, { until, turn }] of this.waiting.entries()) {
      const best = this.waiting[first];
      if (best !== undefined && (until < best.until || (until === best.until && turn < best.turn)))
        first = index;
    }
    return this.waiting.splice(first, 1)[0];
  }
}

interface Waiting {
  readonly until: number;
  readonly turn: number;
  readonly wake: () => void;
}

/**
 * Work that only waits for promises of this process has progressed as far as it can by the next turn of the event
 * loop.
 */
const everybodyWaits = () => new Promise<void>((resolve) => setImmediate(resolve));
