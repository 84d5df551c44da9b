"use strict";
const { existsSync, readdirSync } = require("node:fs");

const stackFile = /^Pulumi\.(.+)\.yaml$/;

/** The names of the stacks whose files stand in a folder, in order. */
function stacksIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => stackFile.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .sort();
}

/**
 * Pulumi's verbs as targets, each with one configuration per stack: `nx up stacks -c dev`. They build first, are never
 * cached, keep the terminal, and run one at a time: two updates must not meet.
 *
 * @param {string} folder the folder of the `Pulumi.<stack>.yaml` files
 * @returns {Record<string, import("@nx/devkit").TargetConfiguration>}
 */
function stackTargets(folder) {
  const stacks = stacksIn(folder);
  const verb = (/** @type {string} */ name) => ({
    executor: "nx:run-commands",
    dependsOn: ["build"],
    cache: false,
    parallelism: false,
    options: { command: `pulumi ${name}`, cwd: ".", tty: true },
    configurations: Object.fromEntries(
      stacks.map((stack) => [stack, { command: `pulumi ${name} --stack ${stack}` }]),
    ),
  });
  return Object.fromEntries(["preview", "up", "refresh", "destroy"].map((name) => [name, verb(name)]));
}

module.exports = { stacksIn, stackTargets };
