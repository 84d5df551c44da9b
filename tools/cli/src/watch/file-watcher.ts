import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

/** What to watch. */
export interface WatchTargets {
  /** Folders that are watched with all folders in them. */
  readonly trees: readonly string[];

  /** Folders that are watched alone. */
  readonly folders: readonly string[];

  /** True for a folder inside of a tree that is not watched, for example the output of a compiler. */
  readonly isExcluded: (folder: string) => boolean;
}

/**
 * Reports files that change, appear or disappear. The system reports some changes twice and others that change nothing, so a file
 * counts only if its size or its time of modification differs.
 */
export class FileWatcher {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly versions = new Map<string, string>();

  constructor(
    private readonly targets: WatchTargets,
    private readonly onChange: (file: string) => void,
  ) {
    for (const folder of targets.trees) this.watch(folder, true);
    for (const folder of targets.folders) this.watch(folder, false);
  }

  close(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  /** Watches a folder and remembers its files. Returns the files that were not known before. */
  private watch(folder: string, isTree: boolean): readonly string[] {
    if (this.watchers.has(folder)) return [];
    const watcher = watch(folder, (_event, name) => {
      if (name !== null) this.check(join(folder, name), isTree);
    });
    // The folder is gone, and its parent reports that.
    watcher.on("error", () => this.forget(folder));
    this.watchers.set(folder, watcher);
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return this.enters(path, isTree) ? this.watch(path, true) : [];
      return this.isChanged(path) ? [path] : [];
    });
  }

  private enters(folder: string, isTree: boolean): boolean {
    return isTree && !this.targets.isExcluded(folder);
  }

  private check(path: string, isTree: boolean): void {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
      if (!this.enters(path, isTree)) return;
      for (const file of this.watch(path, true)) this.onChange(file);
    } else if (this.isChanged(path)) this.onChange(path);
  }

  private isChanged(file: string): boolean {
    const status = statSync(file, { throwIfNoEntry: false });
    const version = status === undefined ? undefined : `${status.mtimeMs} ${status.size} ${status.ino}`;
    if (this.versions.get(file) === version) return false;
    if (version === undefined) this.versions.delete(file);
    else this.versions.set(file, version);
    return true;
  }

  private forget(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }
}
