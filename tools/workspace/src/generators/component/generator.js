"use strict";
const { join } = require("node:path");
const { formatFiles, generateFiles, names, readJson, updateJson } = require("@nx/devkit");
const { refuse, requireKebabCase } = require("../refuse.js");
const { refuseTakenName } = require("./taken-names.js");

/** A component that is there already. What is released and upgraded as one is the same in all of them. */
const exemplar = "packages/networking/package.json";

/**
 * @typedef {object} ComponentSchema
 * @property {string} name
 * @property {string} [description]
 */

/**
 * Adds a package with a component: its settings, their check, the component, its tests, its README. It builds one KMS key, so
 * that its only setting has an effect from the start: what it builds instead is the author's work.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {ComponentSchema} schema
 */
async function componentGenerator(tree, schema) {
  const { name } = schema;
  requireKebabCase(name);
  const { className, propertyName: variable } = names(name);
  const token = `eks-platform:index:${className}`;
  refuseTakenName(tree, { name, token });

  const description = schema.description ?? "A KMS key that rotates.";
  if (!/^[^\r\n]{1,99}\.$/.test(description) || description.includes("*/"))
    refuse(
      'The description must be a sentence of at most 100 characters, without "*/": it is a comment too.',
    );

  const { version, license, engines, dependencies } = readJson(tree, exemplar);
  const folder = `packages/${name}`;
  generateFiles(tree, join(__dirname, "files"), folder, {
    name,
    className,
    variable,
    token,
    description,
    quote: JSON.stringify,
    version,
    license,
    node: engines.node,
    aws: dependencies["@pulumi/aws"],
    pulumi: dependencies["@pulumi/pulumi"],
  });
  updateJson(tree, "tsconfig.json", (config) => ({
    ...config,
    references: addReference(config.references, folder),
  }));
  await formatFiles(tree);
  return () => console.log(nextSteps(name));
}

/**
 * The references with one more, after the last package. The compiler finds the order itself.
 *
 * @param {readonly { readonly path: string }[]} references
 * @param {string} path
 */
function addReference(references, path) {
  const last = references.findLastIndex((reference) => reference.path.startsWith("packages/"));
  return references.toSpliced(last + 1, 0, { path });
}

/** @param {string} name */
function nextSteps(name) {
  return `
packages/${name} is written. Next:
  npm install          links the package, and adds it to package-lock.json
  npm run generate     builds it, and writes docs/reference/${name}.md
  npm test -- --projects=${name}
Then replace its key by what it is for, and add it to the tables of README.md and packages/provider/src/package-schema.ts.`;
}

module.exports = componentGenerator;
