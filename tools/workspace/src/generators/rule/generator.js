"use strict";
const { join } = require("node:path");
const { formatFiles, generateFiles, names } = require("@nx/devkit");
const { refuse, refuseToOverwrite, requireKebabCase } = require("../refuse.js");
const { addSortedDeclaration, edit } = require("../source-edits.js");
const { addResourceType, resourceTypeOf } = require("./resource-type.js");

const root = "policies/rules/src";

/**
 * @typedef {object} RuleSchema
 * @property {string} name
 * @property {string} service
 * @property {string} resource
 * @property {string} property
 * @property {string} [description]
 * @property {string} [severity]
 * @property {string} [url]
 */

/**
 * Adds a rule, its test, its line in the catalogue, and the type that it evaluates if no rule did before. It asks for one
 * property to be true: what it asks for instead is the author's work.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {RuleSchema} schema
 */
async function ruleGenerator(tree, schema) {
  const { name, service, resource, property } = schema;
  requireKebabCase(name);
  requireKebabCase(service);
  if (!/^[a-z]\w*$/.test(property))
    refuse(`The property is "${property}" but must be one at the top: "storageEncrypted".`);
  const catalogue = `${root}/catalogue.ts`;
  if (tree.read(catalogue, "utf8")?.includes(`/${name}"`))
    refuse(`The catalogue has a rule "${name}" already.`);
  refuseToOverwrite(tree, [`${root}/${service}/${name}.ts`, `${root}/${service}/${name}.test.ts`]);

  const { propertyName: variable } = names(name);
  const file = (/** @type {string} */ sdk) => `${root}/resources/${sdk}.ts`;
  const type = resourceTypeOf(resource, {
    aws: tree.read(file("aws"), "utf8") ?? "",
    kubernetes: tree.read(file("kubernetes"), "utf8") ?? "",
  });
  const { declaration } = type;
  if (declaration !== undefined) edit(tree, file(type.sdk), (text) => addResourceType(text, declaration));

  generateFiles(tree, join(__dirname, "files"), `${root}/${service}`, {
    name,
    variable,
    property,
    sdk: type.sdk,
    type: type.variable,
    description: JSON.stringify(
      schema.description ?? `${resource.split(":").at(-1)} resources have ${property} set to true.`,
    ),
    severity: schema.severity ?? "high",
    url: schema.url ?? `https://docs.aws.amazon.com/${service}/`,
  });
  edit(tree, catalogue, (text) =>
    addSortedDeclaration(text, `export { ${variable} } from "./${service}/${name}";`),
  );
  await formatFiles(tree);
}

module.exports = ruleGenerator;
