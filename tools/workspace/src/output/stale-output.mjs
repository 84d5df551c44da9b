import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the compiler makes of one source. */
const compiled = /\.(?:js|d\.ts)(?:\.map)?$/;

/**
 * The compiled files that have no source any more. The compiler leaves them behind when a source is deleted, and Mocha would run
 * those among them that are tests.
 *
 * @param {readonly string[]} outputs files below the output folder of a project, as paths from there
 * @param {ReadonlySet<string>} sources files below its folder of sources, as paths from there
 * @returns {string[]}
 */
export function findStaleOutput(outputs, sources) {
  return outputs.filter((output) => {
    if (compiled.test(output)) return !sources.has(output.replace(compiled, ".ts"));
    // The compiler copies the JSON files that modules import.
    return output.endsWith(".json") && !sources.has(output);
  });
}

/**
 * Removes the compiled files of a project that have no source any more, and the folders that are empty then.
 *
 * @param {string} project folder with a `tsconfig.json` that names `rootDir`, `outDir` and `tsBuildInfoFile`
 * @returns {string[]} the removed files, as paths from the output folder
 */
export function removeStaleOutput(project) {
  const { compilerOptions } = JSON.parse(readFileSync(join(project, "tsconfig.json"), "utf8"));
  const output = join(project, compilerOptions.outDir);
  const outputs = listFiles(output);
  // A fresh clone has nothing to compare.
  if (outputs.length === 0) return [];
  const sources = new Set(listFiles(join(project, compilerOptions.rootDir), compilerOptions.outDir));
  const stale = findStaleOutput(outputs, sources);
  for (const file of stale) rmSync(join(output, file));
  // It believes that what it once made is still there: a source that comes back would stay without output.
  if (stale.length > 0) rmSync(join(project, compilerOptions.tsBuildInfoFile), { force: true });
  for (const folder of new Set(stale.map(dirname))) removeEmptyFolders(output, folder);
  return stale;
}

/** All files below a folder, with `/` between names; what is installed and what is to be left out is not entered. */
function listFiles(folder, leftOut = undefined, prefix = "") {
  let entries;
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === "node_modules" || path === leftOut ? [] : listFiles(folder, leftOut, path);
  });
}

function removeEmptyFolders(root, folder) {
  if (folder === "." || readdirSync(join(root, folder)).length > 0) return;
  rmdirSync(join(root, folder));
  removeEmptyFolders(root, dirname(folder));
}
