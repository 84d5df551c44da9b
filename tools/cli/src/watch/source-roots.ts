import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** A folder with a `package.json` whose sources are part of the program or of policy packs. */
export interface SourceRoot {
  readonly folder: string;

  /** True if the program uses it. */
  readonly isProgram: boolean;

  /** Folders of the policy packs that use it. */
  readonly packs: readonly string[];
}

/** Finds the packages that the program and the packs are made of: their own, and those that a workspace links. */
export function findSourceRoots(programFolder: string, packs: readonly string[]): readonly SourceRoot[] {
  const ofProgram = linkedPackages(programFolder);
  const ofPacks = packs.map((pack) => ({ pack, folders: linkedPackages(pack) }));
  const all = new Set([...ofProgram, ...ofPacks.flatMap(({ folders }) => [...folders])]);
  return [...all].sort().map((folder) => ({
    folder,
    isProgram: ofProgram.has(folder),
    packs: ofPacks.filter(({ folders }) => folders.has(folder)).map(({ pack }) => pack),
  }));
}

/** The package of a folder and all local packages that it depends on. Installed packages are not sources. */
function linkedPackages(start: string, found: Set<string> = new Set()): ReadonlySet<string> {
  const folder = packageFolder(realpathSync(start));
  if (found.has(folder)) return found;
  found.add(folder);
  for (const name of dependencyNames(join(folder, "package.json"))) {
    const linked = resolvePackage(folder, name);
    if (linked !== undefined && !isInstalled(linked)) linkedPackages(linked, found);
  }
  return found;
}

const isInstalled = (folder: string) => folder.split(sep).includes("node_modules");

/** The nearest folder with a `package.json`, or the folder itself. */
function packageFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

function resolvePackage(from: string, name: string): string | undefined {
  const link = join(from, "node_modules", name);
  if (existsSync(link)) return realpathSync(link);
  return dirname(from) === from ? undefined : resolvePackage(dirname(from), name);
}

function dependencyNames(manifest: string): readonly string[] {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
    const has = typeof content === "object" && content !== null && "dependencies" in content;
    const dependencies = has ? content.dependencies : undefined;
    return typeof dependencies === "object" && dependencies !== null ? Object.keys(dependencies) : [];
  } catch {
    // A preview reports what is wrong with the file.
    return [];
  }
}
