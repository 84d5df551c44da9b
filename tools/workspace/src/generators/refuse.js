"use strict";

/**
 * Refuses what a generator was asked for. Nx prints the message.
 *
 * @param {string} message what is wrong, and what to do instead
 * @returns {never}
 */
function refuse(message) {
  throw new Error(message);
}

/**
 * Refuses to write files that are there already.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {readonly string[]} files
 */
function refuseToOverwrite(tree, files) {
  const existing = files.filter((file) => tree.exists(file));
  if (existing.length > 0)
    refuse(`A generator never overwrites, and this is there already: ${existing.join(", ")}.`);
}

/**
 * Refuses a name that is not in kebab-case.
 *
 * @param {string} name
 */
function requireKebabCase(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    refuse(
      `The name is "${name}" but must be lower-case words with hyphens between, for example "rds-encrypted".`,
    );
  }
}

module.exports = { refuse, refuseToOverwrite, requireKebabCase };
