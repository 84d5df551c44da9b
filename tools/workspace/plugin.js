"use strict";
// The workspace's Nx plugin. It is JavaScript because Nx must load it in a fresh clone, before anything is built.
const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { createNodesFromFiles } = require("@nx/devkit");
const { projectTargets } = require("./src/project-targets.js");
const { stackTargets } = require("./src/stack-targets.js");

/** Every folder with a `package.json` below these is a project. The root is one too: it lints the workspace. */
const projects = "{packages/*,policies/*,stacks,tools/*}/package.json";

/** @type {import("@nx/devkit").CreateNodesV2} */
const createNodesV2 = [
  projects,
  (files, options, context) =>
    createNodesFromFiles(
      (file) => {
        const root = dirname(file);
        const folder = join(context.workspaceRoot, root);
        const { nx } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const compiled = existsSync(join(folder, "tsconfig.json"));
        const targets = {
          ...projectTargets({ compiled }),
          ...(nx?.tags?.includes("type:stack") ? stackTargets(context.workspaceRoot, `${root}/config`) : {}),
        };
        return { projects: { [root]: { targets } } };
      },
      files,
      options,
      context,
    ),
];

module.exports = { name: "eks-platform-workspace", createNodesV2 };
