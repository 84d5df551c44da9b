import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listDeclaredNames } from "./declared-names.mjs";

const isCode = (file) => /\.[cm]?[jt]s$/.test(file);

/**
 * Reads the text files that Git tracks, with the names that they declare. A file with a null character is not text.
 *
 * @param {string} workspace folder of the repository
 * @param {RegExp[]} skippedFiles patterns of paths that are not read
 * @returns {{ file: string, text: string, declared: object[] }[]}
 */
export function readSources(workspace, skippedFiles) {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: workspace, encoding: "utf8" });
  return (
    listed
      .split("\0")
      .filter((file) => file !== "" && !skippedFiles.some((pattern) => pattern.test(file)))
      // Git still lists a file that was deleted and not committed.
      .filter((file) => existsSync(join(workspace, file)))
      .map((file) => ({ file, text: readFileSync(join(workspace, file), "utf8") }))
      .filter(({ text }) => !text.includes("\0"))
      .map(({ file, text }) => ({ file, text, declared: isCode(file) ? listDeclaredNames(file, text) : [] }))
  );
}
