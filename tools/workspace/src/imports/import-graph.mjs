import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** What a package keeps beside its sources, and what other tools check. */
const skippedFolders = ["dist", "node_modules", "fixtures"];

const isTest = (file) => /\.(test|test\.support|spec)\.ts$/.test(file);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolders.includes(entry.name)) yield* sourceFiles(path);
    else if (entry.isFile() && path.endsWith(".ts") && !isTest(path) && !path.endsWith(".d.ts")) yield path;
  }
}

/** The relative imports of a file, whatever their form: types, values, `export from`, `import()`, `require()`. */
const importsOf = (text) =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.flatMap(({ fileName }) => (fileName.startsWith(".") ? [fileName] : []));

/**
 * Reads which files of a package import each other, types included and tests left out.
 *
 * @param {string} folder folder of the package's sources
 * @returns {Map<string, Set<string>>} for each file the files that it imports, as paths below the folder
 */
export function readImportGraph(folder) {
  const files = [...sourceFiles(folder)];
  const known = new Set(files);
  const resolve = (from, specifier) => {
    const path = join(dirname(from), specifier);
    return [path.replace(/\.js$/, "") + ".ts", join(path, "index.ts")].filter((file) => known.has(file));
  };
  return new Map(
    files.map((file) => [
      relative(folder, file),
      new Set(
        importsOf(readFileSync(file, "utf8"))
          .flatMap((specifier) => resolve(file, specifier))
          .map((target) => relative(folder, target)),
      ),
    ]),
  );
}
