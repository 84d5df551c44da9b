import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes what Git ignores, but for installed packages: their `dist` folders are ignored too, but no build brings them back.
 *
 * @param {string} folder folder of a Git work tree
 * @returns {string[]} what was removed, as paths from there
 */
export function removeIgnored(folder) {
  const listing = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];
  const ignored = execFileSync("git", listing, { cwd: folder, encoding: "utf8" }).split("\0");
  const removed = ignored.filter((path) => path !== "" && !path.split("/").includes("node_modules"));
  for (const path of removed) rmSync(join(folder, path), { recursive: true });
  return removed;
}
