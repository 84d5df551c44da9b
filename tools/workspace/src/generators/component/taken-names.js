"use strict";
const { readJson } = require("@nx/devkit");
const { refuse, refuseToOverwrite } = require("../refuse.js");

/** Modules that every component has, and types that its module imports: a component of that name would be one of them. */
const ownNames = [
  "args",
  "component-resource",
  "component-resource-options",
  "generated-files",
  "index",
  "output",
  "readme",
  "setting-effects",
];

/**
 * Refuses a name that is taken: by files, by a package of the workspace, or by the type token of another component.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {{ readonly name: string, readonly token: string }} component
 */
function refuseTakenName(tree, { name, token }) {
  if (ownNames.includes(name))
    refuse(`The name is "${name}", which a file or a type of every component has.`);
  refuseToOverwrite(tree, [`packages/${name}`, `docs/reference/${name}.md`]);

  const projects = projectsOf(tree);
  const namesake = projects.find(
    (project) => readJson(tree, `${project}/package.json`).name === `@eks-platform/${name}`,
  );
  if (namesake !== undefined) refuse(`${namesake} is the package @eks-platform/${name} already.`);

  const owner = projects
    .flatMap((project) => sourcesOf(tree, `${project}/src`))
    .find((file) => mentions(tree, file, token));
  // The token is state: two components with one would be the same resource.
  if (owner !== undefined) refuse(`${owner} has the type token "${token}" already.`);
}

/** @param {import("@nx/devkit").Tree} tree */
function projectsOf(tree) {
  const grouped = ["packages", "policies", "tools"].flatMap((group) =>
    tree.children(group).map((project) => `${group}/${project}`),
  );
  return [...grouped, "stacks"].filter((project) => tree.exists(`${project}/package.json`));
}

/**
 * The modules of a package at its surface, where components are.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} folder
 */
function sourcesOf(tree, folder) {
  return tree
    .children(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => `${folder}/${file}`);
}

/**
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} file
 * @param {string} token
 */
function mentions(tree, file, token) {
  return tree.read(file, "utf8")?.includes(`"${token}"`) ?? false;
}

module.exports = { refuseTakenName };
