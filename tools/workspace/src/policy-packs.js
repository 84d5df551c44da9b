"use strict";
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

/**
 * A CrossGuard pack of the workspace.
 *
 * @typedef {object} PolicyPack
 * @property {string} folder path from the root of the workspace, as `--policy-pack` takes it
 * @property {string} project name of the Nx project that builds it
 */

/**
 * The packs of the workspace, sorted by folder: each folder of `policies` with a `PulumiPolicy.yaml`.
 *
 * @param {string} workspaceRoot
 * @returns {PolicyPack[]}
 */
function findPolicyPacks(workspaceRoot) {
  const policies = join(workspaceRoot, "policies");
  if (!existsSync(policies)) return [];
  return readdirSync(policies)
    .filter((name) => existsSync(join(policies, name, "PulumiPolicy.yaml")))
    .sort()
    .map((name) => {
      const manifest = readFileSync(join(policies, name, "package.json"), "utf8");
      return { folder: `policies/${name}`, project: JSON.parse(manifest).name };
    });
}

module.exports = { findPolicyPacks };
