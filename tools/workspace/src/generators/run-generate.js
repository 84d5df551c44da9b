"use strict";
const { execSync } = require("node:child_process");
const { workspaceRoot } = require("@nx/devkit");

/** Brings what is generated from declarations up to date: types, schema, reference. For Nx to run once files are written. */
function runGenerate() {
  const run = (/** @type {string} */ command, /** @type {"inherit" | "ignore"} */ stdio) =>
    execSync(command, { cwd: workspaceRoot, stdio });
  // What is generated is out of step, so that it may not compile yet.
  try {
    run("npm run --silent build", "ignore");
  } catch {
    // The build after it says what is wrong.
  }
  run("node tools/workspace/generate.mjs", "inherit");
  run("npm run --silent build", "inherit");
}

module.exports = { runGenerate };
