"use strict";
const { existsSync, readdirSync } = require("node:fs");

const stackFile = /^Pulumi\.(.+)\.yaml$/;

/**
 * The stacks whose files are in a folder, sorted by name.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function findStacks(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => stackFile.exec(file)?.[1] ?? [])
    .sort();
}

module.exports = { findStacks };
