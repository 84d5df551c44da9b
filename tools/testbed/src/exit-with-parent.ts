/** Milliseconds between two checks of the parent. */
const pollIntervalMs = 1000;

/**
 * Exits when the parent process is gone: a plugin must not outlive an engine that crashed.
 *
 * @param cleanUp ends the children of this process
 */
export function exitWithParent(cleanUp: () => void = () => undefined): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    cleanUp();
    process.exit(1);
  }, pollIntervalMs).unref();
}
