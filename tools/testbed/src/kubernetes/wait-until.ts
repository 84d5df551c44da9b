import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until a condition holds.
 *
 * @param what the condition, as a clause
 * @param seconds until the condition must hold
 * @throws at the deadline
 */
export async function waitUntil(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Timed out after ${seconds} s: expected that ${what}.`);
    // Often enough to add little delay, and seldom enough to keep the server free.
    await pause(50);
  }
}
