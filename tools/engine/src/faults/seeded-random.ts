import { createHash } from "node:crypto";

/**
 * Pseudo-random numbers that follow from a seed.
 *
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 (public domain)
 */
export class SeededRandom {
  private state: number;

  /** @param words distinguish several sequences with the same seed */
  constructor(seed: number, ...words: readonly string[]) {
    this.state = createHash("sha256")
      .update(JSON.stringify([seed, ...words]))
      .digest()
      .readUInt32LE(0);
  }

  /** The next number, from 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** True with the given probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 to below a bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** A random element; `undefined` if there is none. */
  pick<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)];
  }
}
