import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";

/**
 * Texts of manifest files, relative to a folder, in order.
 *
 * @param patterns paths; those with `*`, `?` or `[` stand for every file that fits, by name
 * @throws Error if a file is not there, or is an address on the network
 */
export function readManifestFiles(patterns: readonly string[], folder: string): readonly string[] {
  return patterns.flatMap((pattern) => {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(pattern)) {
      throw new Error(
        `The manifest ${pattern} stands on the network, which a preview does not ask. Keep a copy beside the program.`,
      );
    }
    const files = /[*?[]/.test(pattern) ? filesLike(pattern, folder) : [resolve(folder, pattern)];
    return files.map((file) => readFileSync(file, "utf8"));
  });
}

function filesLike(pattern: string, folder: string): readonly string[] {
  const segments = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
  return segments.reduce<readonly string[]>(
    (folders, segment) => folders.flatMap((parent) => entriesLike(segment, parent)),
    [isAbsolute(pattern) ? "/" : resolve(folder)],
  );
}

function entriesLike(segment: string, parent: string): readonly string[] {
  if (!/[*?[]/.test(segment)) return existsSync(join(parent, segment)) ? [join(parent, segment)] : [];
  const shape = new RegExp(
    `^${segment
      .replace(/[.+^${}()|\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
  );
  const entries = existsSync(parent) ? readdirSync(parent) : [];
  return entries
    .filter((entry) => shape.test(entry))
    .sort()
    .map((entry) => join(parent, entry));
}
