/** Time that passes only while everybody waits. */
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

  /** Lets time pass until nobody waits any more. Who is at work is never overtaken. */
  async pass(): Promise<void> {
    for (;;) {
      await everybodyWaits();
      const next = this.takeNext();
      if (next === undefined) return;
      this.seconds = next.until;
      next.wake();
    }
  }

  /** Of those who wait until the same moment, the one that has waited longest comes first. */
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

/** What only waits for promises of this process has gone on as far as it can when the event loop comes round. */
const everybodyWaits = () => new Promise<void>((resolve) => setImmediate(resolve));
