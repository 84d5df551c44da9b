"use strict";

const compiler = "node node_modules/typescript-7/bin/tsc";

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
            command: `${compiler} -b {projectRoot}`,
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
      inputs: ["default", "{workspaceRoot}/eslint.config.mjs", "{workspaceRoot}/boundaries.mjs"],
    },
    test: {
      // The workspace's own list of specs is set aside: these are the tests of one project.
      command: `mocha --no-config --timeout 60000 '${tests}'`,
      cache: true,
      ...(compiled ? { dependsOn: ["build"] } : {}),
      inputs: ["default", "^production"],
    },
  };
}

module.exports = { projectTargets };
