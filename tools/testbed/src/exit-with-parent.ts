/** Milliseconds between two looks at who the parent is. */
const pollIntervalMs = 1000;

/**
 * Ends this process once the one that started it is gone: a plugin of an engine that crashed must not stay behind.
 *
 * @param clear ends what this process has started in its turn
 */
export function exitWithParent(clear: () => void = () => undefined): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    clear();
    process.exit(1);
  }, pollIntervalMs).unref();
}
