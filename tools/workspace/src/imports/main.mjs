// `npm run imports`: how the files of each package import each other, and how large files and folders are.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { layers } from "../../../../layers.mjs";
import { findCircles } from "./circles.mjs";
import { readImportGraph } from "./import-graph.mjs";
import { findLayerViolations } from "./layer-violations.mjs";
import { sourceFolders, workspace } from "./packages.mjs";

const detailed = process.argv.includes("--files");

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

const lines = (folder, file) => readFileSync(join(workspace, folder, file), "utf8").split("\n").length - 1;

const filesByFolder = (files) => {
  const counts = new Map();
  for (const folder of files.map(dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
};

const rows = sourceFolders().map((folder) => {
  const graph = readImportGraph(join(workspace, folder));
  const files = [...graph.keys()];
  const circles = findCircles(graph);
  const violations = folder in layers ? findLayerViolations(graph, layers[folder]) : [];
  return { folder, graph, files, circles, violations, folders: filesByFolder(files) };
});

console.table(
  Object.fromEntries(
    rows.map(({ folder, files, circles, violations, folders }) => [
      folder,
      {
        files: files.length,
        "median lines": median(files.map((file) => lines(folder, file))),
        "largest folder": `${folders[0][1]} in ${folders[0][0]}`,
        circles: circles.length,
        "files in circles": circles.flat().length,
        "against layers": folder in layers ? violations.length : "",
      },
    ]),
  ),
);

if (detailed) {
  for (const { folder, circles, violations, folders } of rows) {
    for (const circle of circles) console.log(`${folder}: circle of ${circle.length}: ${circle.join(", ")}`);
    for (const violation of violations) console.log(`${folder}: ${violation}`);
    for (const [name, count] of folders.filter(([, count]) => count > 25))
      console.log(`${folder}/${name}: ${count} files`);
  }
}
