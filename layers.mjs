// Which folder of a package may import which: the table inside packages, as `boundaries.mjs` is the table between them.
// `eslint.config.mjs` enforces it, and `tools/workspace/src/imports/imports.test.mjs` proves on planted violations that it bites.

/**
 * The layers of each package that declares some, lowest first. A folder may import its own files and the folders of the rows
 * before its own; folders of one row do not import each other. Files beside the folders are the package's surface: they may import
 * everything, and no folder may import them.
 */
export const layers = {
  "tools/engine/src": [
    ["errors", "model"],
    ["protocol", "yaml"],
    ["transport"],
    ["process"],
    ["difference"],
    ["state"],
    ["providers"],
    ["monitor"],
    ["policies", "plugins", "dynamic", "faults", "findings"],
    ["run"],
    ["rehearsal"],
    // Development of the engine: recorded programs with their expected plans, and the cost of a preview without an engine.
    ["corpus", "baseline"],
  ],
};

/** Tests, and what only tests import. They may drive a layer through the layers above it. */
export const testFiles = ["**/*.test.ts", "**/*.test.support.ts", "**/*.spec.ts"];

/** The folders that `folder` must not import: those of its own row and of the rows after it. */
export function foldersOutOfReach(rows, folder) {
  const own = rows.findIndex((row) => row.includes(folder));
  return rows
    .slice(own)
    .flat()
    .filter((other) => other !== folder);
}

const refuse = (folder, other) => ({
  regex: `^(\\.\\./)+${other}(/|$)`,
  message: `${folder} must not import ${other}: layers.mjs has the order.`,
});

/** The rows of ESLint's configuration: for each folder with a layer, what its files must not import. */
export const layerRules = Object.entries(layers).flatMap(([source, rows]) =>
  rows.flat().map((folder) => ({
    files: [`${source}/${folder}/**/*.ts`],
    ignores: testFiles,
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: foldersOutOfReach(rows, folder).map((other) => refuse(folder, other)) },
      ],
    },
  })),
);
