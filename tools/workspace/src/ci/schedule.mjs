/**
 * Runs suites in order, a bounded number at once. One that runs alone waits for those before it, and those after it wait for
 * it.
 *
 * @template {{ readonly alone?: boolean }} S
 * @param {readonly S[]} suites
 * @param {number} limit how many run at once
 * @param {(suite: S) => Promise<void>} run must not reject
 */
export async function runInOrder(suites, limit, run) {
  const running = new Set();
  for (const suite of suites) {
    while (running.size >= (suite.alone ? 1 : limit)) await Promise.race(running);
    const done = run(suite).finally(() => running.delete(done));
    running.add(done);
    if (suite.alone) await done;
  }
  await Promise.all(running);
}
