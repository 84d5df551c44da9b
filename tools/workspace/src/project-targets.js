"use strict";

const compiler = "node node_modules/typescript-7/bin/tsc";
const removeStaleOutput = "node tools/workspace/bin/remove-stale-output.mjs";

/** The import rule looks at what projects are, and at whom they may import. */
const importRule = [
  "{workspaceRoot}/eslint.config.mjs",
  "{workspaceRoot}/boundaries.mjs",
  "{workspaceRoot}/layers.mjs",
  "{workspaceRoot}/*/*/package.json",
  "{workspaceRoot}/stacks/package.json",
];

/**
 * The targets that every project has: build, typecheck, lint, test.
 *
 * @param {{ compiled: boolean }} project `compiled` is false for a project that is plain JavaScript.
 * @returns {Record<string, import("@nx/devkit").TargetConfiguration>}
 */
function projectTargets({ compiled }) {
  const tests = compiled ? "{projectRoot}/dist/**/*.test.js" : "{projectRoot}/src/**/*.test.mjs";
  return {
    ...(compiled
      ? {
          build: {
            command: `${removeStaleOutput} {projectRoot} && ${compiler} -b {projectRoot}`,
            cache: true,
            dependsOn: ["^build"],
            inputs: ["default", "^production"],
            outputs: ["{projectRoot}/dist"],
          },
          typecheck: {
            command: `${compiler} -b {projectRoot} --noEmit`,
            cache: true,
            dependsOn: ["^build"],
            inputs: ["default", "^production"],
          },
        }
      : {}),
    lint: {
      command: "eslint {projectRoot} --max-warnings 0",
      cache: true,
      inputs: ["default", ...importRule],
    },
    test: {
      // Two files at a time, beside those of another project: a large project alone keeps two processors busy.
      command: `mocha --parallel --jobs 2 '${tests}'`,
      cache: true,
      ...(compiled ? { dependsOn: ["build"] } : {}),
      inputs: ["default", "^production", "{workspaceRoot}/.mocharc.json", { runtime: "node --version" }],
    },
  };
}

module.exports = { projectTargets };
