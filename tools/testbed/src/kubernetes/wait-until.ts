import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until something holds in the cluster.
 *
 * @param what completes "It did not come about that ..."
 * @param seconds as long as it may take
 * @throws at the deadline
 */
export async function waitUntil(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come about in ${seconds} s that ${what}.`);
    // What others do in a cluster is seen by asking; so often that the wait adds little, and the server is not held up.
    await pause(50);
  }
}
