/** True for a module of the application: installed packages are in a folder `node_modules`. */
export const isApplication = (file: string) => !/[\\/]node_modules[\\/]/.test(file);

/**
 * Removes the application's modules from the cache, so that the next run evaluates them again. Installed packages
 * stay loaded: they make a reused process fast.
 *
 * @param kept modules of the host itself
 */
export function forgetApplicationModules(kept: ReadonlySet<string>): void {
  const forgotten = new Set<NodeJS.Module>();
  for (const [file, module] of Object.entries(require.cache)) {
    if (module === undefined || kept.has(file) || !isApplication(file)) continue;
    forgotten.add(module);
    delete require.cache[file];
  }
  // An importing module keeps a module in its list of children, and with it all the memory of the last run.
  for (const module of Object.values(require.cache)) {
    if (module === undefined || !module.children.some((child) => forgotten.has(child))) continue;
    module.children = module.children.filter((child) => !forgotten.has(child));
  }
}
