"use strict";
const { join } = require("node:path");
const { findPolicyPacks } = require("./policy-packs.js");
const { findStacks } = require("./stack-files.js");

/** Pulumi's commands that evaluate policies, and those that evaluate none. */
const judgedCommands = ["preview", "up"];
const otherCommands = ["refresh", "destroy"];

/** The project of `platform`, which previews without Pulumi's CLI. */
const cli = "@eks-platform/cli";

/**
 * Pulumi's commands, and the offline preview, as targets with one configuration per stack: `nx up stacks -c dev`.
 *
 * They build first, are never cached, keep the terminal, and run one at a time, since two updates of a stack must not
 * overlap. Pulumi's commands refuse to run without a stack, and where Pulumi evaluates policies, they pass every pack.
 *
 * @param {string} workspaceRoot
 * @param {string} folder where the files `Pulumi.<stack>.yaml` are, from the root
 * @returns {Record<string, import("@nx/devkit").TargetConfiguration>}
 */
function stackTargets(workspaceRoot, folder) {
  const stacks = findStacks(join(workspaceRoot, folder));
  const packs = findPolicyPacks(workspaceRoot);
  const dependsOn = (/** @type {string[]} */ projects) =>
    projects.length > 0 ? ["build", { projects, target: "build" }] : ["build"];
  const packProjects = packs.map(({ project }) => project);
  const packOptions = packs.map(({ folder }) => ` --policy-pack ${folder}`).join("");

  const pulumi = (/** @type {string} */ command, /** @type {string} */ options) =>
    target({
      dependsOn: dependsOn(options === "" ? [] : packProjects),
      command: `node tools/workspace/bin/require-stack.mjs ${command} ${folder}`,
      configurations: stacks.map((stack) => [stack, `pulumi ${command} --stack ${stack}${options}`]),
    });

  return {
    ...Object.fromEntries(judgedCommands.map((command) => [command, pulumi(command, packOptions)])),
    ...Object.fromEntries(otherCommands.map((command) => [command, pulumi(command, "")])),
    // It previews all stacks unless one is chosen, and finds the packs itself.
    "platform-preview": target({
      dependsOn: dependsOn([...packProjects, cli]),
      command: "platform preview",
      configurations: stacks.map((stack) => [stack, `platform preview ${stack}`]),
    }),
  };
}

/**
 * @param {{
 *   dependsOn: import("@nx/devkit").TargetConfiguration["dependsOn"],
 *   command: string,
 *   configurations: (readonly [stack: string, command: string])[],
 * }} runs
 * @returns {import("@nx/devkit").TargetConfiguration}
 */
function target({ dependsOn, command, configurations }) {
  return {
    executor: "nx:run-commands",
    dependsOn,
    cache: false,
    parallelism: false,
    options: { command, cwd: ".", tty: true },
    configurations: Object.fromEntries(configurations.map(([stack, command]) => [stack, { command }])),
  };
}

module.exports = { stackTargets };
