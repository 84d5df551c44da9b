/** The package of a file: the folder that its `src` is in, or the first folder. */
const packageOf = (file) => /^(.*?)\/src\//.exec(file)?.[1] ?? file.split("/")[0];

/**
 * Finds exported types that stand for several things: names that two files of one package export, and names that are unique in the
 * whole repository and are not.
 *
 * @param {{ file: string, declared: object[] }[]} sources files of the repository
 * @param {{ uniqueTypes: string[] }} glossary the names that one file of the repository may export
 * @returns {{ name: string, files: string[] }[]}
 */
export function findAmbiguousTypes(sources, { uniqueTypes }) {
  const filesByType = new Map();
  for (const { file, declared } of sources) {
    for (const { name, kind, exported } of declared) {
      if (kind !== "type" || !exported) continue;
      const key = uniqueTypes.includes(name) ? name : `${packageOf(file)} ${name}`;
      const { files } = filesByType.get(key) ?? { files: new Set() };
      filesByType.set(key, { name, files: files.add(file) });
    }
  }
  return [...filesByType.values()]
    .filter(({ files }) => files.size > 1)
    .map(({ name, files }) => ({ name, files: [...files] }));
}
