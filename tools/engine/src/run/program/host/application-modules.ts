/** True for a module of the application: installed packages lie in a folder `node_modules`. */
export const isApplication = (file: string) => !/[\\/]node_modules[\\/]/.test(file);

/**
 * Forgets the application's modules, so that the next run evaluates them anew. Installed packages stay: they are what
 * makes a warm run fast.
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
  // Who imported a module keeps it in its list of children, and with it all the memory of the last run.
  for (const module of Object.values(require.cache)) {
    if (module === undefined || !module.children.some((child) => forgotten.has(child))) continue;
    module.children = module.children.filter((child) => !forgotten.has(child));
  }
}
