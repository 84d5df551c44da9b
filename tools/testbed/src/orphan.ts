/** Milliseconds between two looks at who the parent is. */
const interval = 1000;

/** Ends this process once the one that started it is gone: a plugin of an engine that crashed must not stay behind. */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, interval).unref();
}
