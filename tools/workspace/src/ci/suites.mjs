/**
 * The suites of continuous integration, in the order of their report. Minutes are those of two idle cores.
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} command what a person would type, for a shell
 * @property {"check" | "tests"} counts a check counts as one; of tests each one counts
 * @property {number} minutes
 * @property {boolean} [alone] uses all cores by itself, so that nothing runs beside it
 * @property {boolean} [quick] whether `.ci/run --quick` runs it
 * @property {string} [quickCommand] what `.ci/run --quick` runs in its place
 * @property {string} [needs] an executable without which the suite is skipped
 */

/** Each suite starts when a core is free, and those before it that run alone have ended. */
export const suites = /** @type {readonly Suite[]} */ ([
  {
    name: "install",
    command: "npm ci",
    quickCommand: "node tools/workspace/bin/install-if-changed.mjs",
    counts: "check",
    minutes: 1,
    alone: true,
    quick: true,
  },
  {
    name: "one copy of Pulumi's SDK",
    command: 'test "$(npm ls @pulumi/pulumi --parseable --all | sort -u | wc -l)" -eq 1',
    counts: "check",
    minutes: 0.1,
    quick: true,
  },
  {
    name: "build",
    command: "npm run --silent build",
    counts: "check",
    minutes: 0.5,
    alone: true,
    quick: true,
  },
  { name: "format", command: "npm run --silent format:check", counts: "check", minutes: 0.5, quick: true },
  { name: "main job", command: "npm start", counts: "check", minutes: 0.1, quick: true },
  { name: "lint", command: "npm run --silent lint", counts: "check", minutes: 1.5, alone: true, quick: true },
  {
    name: "tests",
    command: "npm test",
    quickCommand: "node tools/workspace/bin/test-quickly.mjs",
    counts: "tests",
    minutes: 3,
    alone: true,
    quick: true,
  },
  { name: "a newcomer's changes", command: "npm run --silent test:newcomer", counts: "tests", minutes: 3 },
  { name: "third-party projects", command: "npm run --silent test:third-party", counts: "tests", minutes: 1 },
  { name: "third-party packs", command: "npm run --silent test:packs", counts: "tests", minutes: 0.5 },
  {
    name: "other SDKs and versions of Node.js",
    command: "npm run --silent matrix",
    counts: "tests",
    minutes: 2,
  },
  { name: "a thousand rehearsals", command: "npm run --silent rehearse:many", counts: "check", minutes: 1 },
  {
    name: "counterparts",
    command: "npm run --silent testbed:build",
    counts: "check",
    minutes: 10,
    alone: true,
    needs: "go",
  },
  {
    name: "reports by Pulumi's own CLI",
    command: "npm run --silent test:pulumi",
    counts: "tests",
    minutes: 1,
  },
  {
    name: "Kubernetes accepts our objects",
    command: "npm run --silent testbed:kubernetes",
    counts: "tests",
    minutes: 0.5,
  },
  {
    name: "Kubernetes rejects mistakes",
    command: "npm run --silent test:kubernetes",
    counts: "tests",
    minutes: 1,
  },
  {
    name: "conformance with Pulumi's engine",
    command: "npm run --silent conformance",
    counts: "tests",
    minutes: 11,
    alone: true,
  },
  {
    name: "conformance on the newest SDK and Node.js 24",
    command: "npm run --silent conformance -- --sdk newest --node 24",
    counts: "tests",
    minutes: 5,
    alone: true,
  },
]);
