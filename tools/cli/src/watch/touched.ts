import { basename, dirname, join, sep } from "node:path";
import type { SourceRoot } from "./source-roots";

/** The files of a project that previews depend on. */
export interface WatchedProject {
  /** `Pulumi.yaml`. */
  readonly file: string;

  /** Folder of the configuration files, with their fixtures in `fixtures`. */
  readonly configFolder: string;
  readonly roots: readonly SourceRoot[];
}

/** What a change affects. */
export interface Touched {
  /** Names of stacks to preview again, or all of them. */
  readonly stacks: "all" | readonly string[];

  /** Folders of policy packs to load again. */
  readonly packs: readonly string[];

  /** TypeScript sources to compile. */
  readonly sources: readonly string[];

  /** True if the project itself changed. */
  readonly isProjectChanged: boolean;
}

/** Determines what changed files affect. A configuration file affects its own stack, any source all stacks. */
export function touchedBy(files: Iterable<string>, project: WatchedProject): Touched {
  const stacks = new Set<string>();
  const packs = new Set<string>();
  const sources: string[] = [];
  let isAll = false;
  let isProjectChanged = false;
  for (const file of [...files].sort()) {
    const stack = stackOf(file, project.configFolder);
    if (file === project.file) isAll = isProjectChanged = true;
    else if (stack !== undefined) stacks.add(stack);
    else if (!isIrrelevant(file)) {
      const root = rootOf(file, project.roots);
      if (root === undefined) continue;
      isAll = true;
      for (const pack of root.packs) packs.add(pack);
      if (isTypeScript(file)) sources.push(file);
    }
  }
  return { stacks: isAll ? "all" : [...stacks], packs: [...packs], sources, isProjectChanged };
}

/** The stack whose configuration or fixtures a file contains. */
function stackOf(file: string, configFolder: string): string | undefined {
  const name = basename(file);
  if (dirname(file) === configFolder) return /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1];
  return dirname(file) === join(configFolder, "fixtures") ? /^(.+)\.yaml$/.exec(name)?.[1] : undefined;
}

/** Tests run neither in a program nor in a pack. Editors write backup and swap files. */
const isIrrelevant = (file: string) =>
  /\.(test|spec)\.([a-z.]+\.)?[cm]?[jt]s$/.test(file) || /(^\.|~$|\.sw[a-z]$|^\d+$)/.test(basename(file));

const isTypeScript = (file: string) => /(?<!\.d)\.[cm]?ts$/.test(file);

/** The innermost root that contains a file. */
function rootOf(file: string, roots: readonly SourceRoot[]): SourceRoot | undefined {
  return roots
    .filter(({ folder }) => file.startsWith(folder + sep))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}
