/**
 * True if an installation has every package of a lock file in its version. The times of the files do not tell: a checkout
 * changes them. Optional packages may be for other platforms.
 *
 * @param lock content of `package-lock.json`
 * @param installed content of `node_modules/.package-lock.json`
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages)
    .filter(
      ([path, { optional, devOptional }]) => path.includes("node_modules/") && !optional && !devOptional,
    )
    .every(([path, { version, resolved }]) => {
      const found = installed.packages[path];
      return (
        found !== undefined &&
        found.version === version &&
        (version !== undefined || found.resolved === resolved)
      );
    });
}
