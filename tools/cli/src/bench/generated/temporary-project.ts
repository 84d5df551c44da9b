import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A project that exists for one measurement. */
export interface TemporaryProject {
  /** Folder with `Pulumi.yaml`. */
  readonly folder: string;

  /** Removes it. */
  remove(): void;
}

/**
 * Makes a folder for a project that has the same packages installed as another one.
 *
 * @param installed folder whose `node_modules` is linked
 */
export function temporaryProject(installed: string): TemporaryProject {
  const folder = mkdtempSync(join(tmpdir(), "platform-bench-"));
  symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"), "dir");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes files into a folder, by their names. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
