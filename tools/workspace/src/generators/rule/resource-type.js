"use strict";
const { refuse } = require("../refuse.js");

/**
 * A type of resource among those that rules evaluate.
 *
 * @typedef {object} ResourceType
 * @property {"aws" | "kubernetes"} sdk the module of `policies/rules/src/resources` that has it
 * @property {string} variable its name there
 * @property {string} [declaration] its declaration, if the module does not have it yet
 */

/** How the modules declare a type, on one line or on three. */
const declared = /export const (\w+) = resourceType<[^>]+>\(\s*"([^"]+)",?\s*\);/g;

/**
 * Finds the type with a token, or declares it.
 *
 * @param {string} token
 * @param {{ aws: string, kubernetes: string }} modules texts of the modules
 * @returns {ResourceType}
 */
function resourceTypeOf(token, modules) {
  for (const sdk of /** @type {const} */ (["aws", "kubernetes"])) {
    for (const [, variable, other] of modules[sdk].matchAll(declared))
      if (other === token) return { sdk, variable };
  }
  const [, module, type] = /^aws:([a-z0-9]+)\/\w+:(\w+)$/.exec(token) ?? [];
  if (module === undefined) {
    refuse(
      `The resource is "${token}" but must be a token of AWS, such as "aws:rds/instance:Instance", or one of ` +
        "policies/rules/src/resources/kubernetes.ts. Declare another Kubernetes type there first.",
    );
  }
  const names = new Set([...modules.aws.matchAll(/export const (\w+)/g)].map(([, name]) => name));
  const plain = type.charAt(0).toLowerCase() + type.slice(1);
  const variable = names.has(plain) ? `${module}${type}` : plain;
  return {
    sdk: "aws",
    variable,
    declaration: `export const ${variable} = resourceType<aws.${module}.${type}Args>("${token}");`,
  };
}

/**
 * Adds a declaration to the first block of a module, which is sorted by name.
 *
 * @param {string} text
 * @param {string} declaration
 * @returns {string}
 */
function addResourceType(text, declaration) {
  const name = /** @type {RegExpExecArray} */ (/const (\w+)/.exec(declaration))[1];
  const sorted = [...text.matchAll(declared)];
  const next = sorted.find(([, other]) => other > name);
  const last = sorted.at(-1);
  const at = next?.index ?? (last === undefined ? text.length : last.index + last[0].length + 1);
  return `${text.slice(0, at)}${declaration}\n${text.slice(at)}`;
}

module.exports = { addResourceType, resourceTypeOf };
