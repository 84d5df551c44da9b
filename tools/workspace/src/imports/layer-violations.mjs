import { foldersOutOfReach } from "../../../../layers.mjs";

/**
 * Finds the imports that run against the order of the layers, and the folders that have no layer.
 *
 * @param {Map<string, Set<string>>} graph for each file the files that it imports, as paths below the sources' folder
 * @param {string[][]} rows the layers, lowest first
 * @returns {string[]} a sentence for each violation
 */
export function findLayerViolations(graph, rows) {
  const folderOf = (file) => (file.includes("/") ? file.split("/")[0] : undefined);
  const folders = new Set([...graph.keys()].map(folderOf).filter((folder) => folder !== undefined));
  const known = rows.flat();

  const withoutLayer = [...folders]
    .filter((folder) => !known.includes(folder))
    .map((folder) => `${folder}/ has no row in layers.mjs`);

  const upward = [...graph].flatMap(([file, targets]) => {
    const folder = folderOf(file);
    if (folder === undefined || !known.includes(folder)) return [];
    const refused = [undefined, ...foldersOutOfReach(rows, folder)];
    return [...targets]
      .filter((target) => refused.includes(folderOf(target)))
      .map((target) => `${file} imports ${target}`);
  });

  return [...withoutLayer, ...upward];
}
