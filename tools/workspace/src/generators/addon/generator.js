"use strict";
const { isAbsolute, join } = require("node:path");
const { formatFiles, generateFiles, names } = require("@nx/devkit");
const { refuse, refuseToOverwrite, requireKebabCase } = require("../refuse.js");
const { runGenerate } = require("../run-generate.js");
const { addProperty, addSortedDeclaration, edit, keysOf } = require("../source-edits.js");
const { startingValues } = require("./starting-values.js");

const root = "packages/addons/src";

/** Why an add-on runs once, until its author knows better. */
const notReplicated = "Its chart has no value for replicas, or none for a disruption budget.";

/**
 * @typedef {object} AddonSchema
 * @property {string} name
 * @property {string} repository
 * @property {string} chartVersion
 * @property {string} [chart]
 * @property {string} [namespace]
 * @property {string} [description]
 * @property {string} [valuesFile]
 */

/**
 * Adds an add-on: its chart, its namespace, the list of its chart's values, its declaration, its line in the catalogue. It
 * starts with as many replicas as availability asks for; all other values are the author's work.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {AddonSchema} schema
 */
async function addonGenerator(tree, schema) {
  const { name, repository, chartVersion: version } = schema;
  requireKebabCase(name);
  const { propertyName: variable } = names(name);
  const list = `${root}/chart-values/${name}.json`;
  refuseToOverwrite(tree, [`${root}/catalogue/${name}.ts`, `${root}/catalogue/${name}/index.ts`, list]);

  const pinned = { repository, name: schema.chart ?? name, version };
  const { valueList, crds } = readValues(tree, name, pinned, schema.valuesFile);
  tree.write(list, JSON.stringify(valueList));

  const row = `{ repository: "${repository}", name: "${pinned.name}", version: "${version}" }`;
  addRow(tree, `${root}/charts.ts`, "charts", variable, row);
  const namespace = addNamespace(tree, schema.namespace ?? name);

  const { values, isReplicated } = startingValues(valueList.values);
  generateFiles(tree, join(__dirname, "files"), `${root}/catalogue`, {
    name,
    variable,
    namespace,
    crds,
    description: JSON.stringify(schema.description ?? `The chart ${pinned.name} of ${repository}.`),
    parameters: isReplicated ? "{ highlyAvailable }" : "",
    values,
    singleReplica: isReplicated ? "" : JSON.stringify(notReplicated),
  });
  edit(tree, `${root}/catalogue/index.ts`, (text) =>
    addProperty(
      addSortedDeclaration(text, `import { ${variable} } from "./${name}";`),
      "catalogue",
      name,
      name === variable ? name : `"${name}": ${variable}`,
      { order: "sorted" },
    ),
  );
  await formatFiles(tree);
  return runGenerate;
}

/**
 * The list of a chart's values, and who brings its definitions.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} name
 * @param {{ repository: string, name: string, version: string }} pinned
 * @param {string} [path]
 */
function readValues(tree, name, pinned, path) {
  const { deriveValueList, findChart, goModules, isOnPath, runProgram } = loadCharts();
  const from = path === undefined ? {} : { from: isAbsolute(path) ? path : join(tree.root, path) };
  const found = findChart(name, pinned, {
    ...from,
    unstamped: false,
    goModules,
    has: isOnPath,
    run: runProgram,
  });
  if ("reasons" in found) {
    refuse(
      ["The chart could not be had.", ...found.reasons, "Give its folder or archive by --values-file."].join(
        "\n  ",
      ),
    );
  }
  return { valueList: deriveValueList(found.chart, pinned.version), crds: found.chart.crds };
}

function loadCharts() {
  try {
    // It is compiled: in a fresh clone it is not there yet, and the other generators do without it.
    return require("@eks-platform/charts");
  } catch {
    return refuse("Charts are read by tools/charts, which is not built. Run: npm run build");
  }
}

/**
 * The key of a namespace, which is added if there is none of that name.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} name
 */
function addNamespace(tree, name) {
  const file = `${root}/addon/namespaces.ts`;
  const [, existing] = new RegExp(`(\\w+): \\{ name: "${name}"`).exec(tree.read(file, "utf8") ?? "") ?? [];
  if (existing !== undefined) return existing;
  const { propertyName: key } = names(name);
  addRow(tree, file, "namespaces", key, `{ name: "${name}", origin: "platform", podSecurity: "restricted" }`);
  return key;
}

/**
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} file
 * @param {string} variable
 * @param {string} key
 * @param {string} row
 */
function addRow(tree, file, variable, key, row) {
  edit(tree, file, (text) => {
    if (keysOf(text, variable).includes(key)) refuse(`${file} has a row "${key}" already.`);
    return addProperty(text, variable, key, `${key}: ${row}`, { order: "sorted" });
  });
}

module.exports = addonGenerator;
