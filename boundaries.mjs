// Who may import whom: the one table that keeps the layers apart. `eslint.config.mjs` enforces it, and
// `tools/workspace/src/boundaries.test.mjs` proves on planted violations that it still bites.

/** For each type of project, the types whose projects it may import. Every type may import its own kind's files only. */
export const mayImport = {
  settings: [],
  core: ["settings"],
  facts: [],
  component: ["settings", "core", "facts"],
  provider: ["settings", "core", "facts", "component"],
  stack: ["settings", "core", "facts", "component"],
  policy: ["settings", "policy", "facts"],
  plan: [],
  engine: ["plan"],
  insight: ["plan", "facts"],
  cli: ["plan", "engine", "insight", "facts", "testbed"],
  testbed: ["plan", "engine"],
  charts: ["component"],
  workspace: [],
  testing: ["settings"],
};

/** What tests may import beside that: the recorder, and for the stacks the policies that they must pass. */
export const testsMayImport = {
  core: ["testing"],
  component: ["testing"],
  stack: ["testing", "policy"],
};

const allowed = (type, extra = []) => ({
  sourceTag: `type:${type}`,
  onlyDependOnLibsWithTags: [...mayImport[type], ...extra].map((target) => `type:${target}`),
});

/** The rows of `@nx/enforce-module-boundaries` for shipped code. */
export const sourceConstraints = Object.keys(mayImport).map((type) => allowed(type));

/** The rows for `*.test.ts`. */
export const testConstraints = Object.keys(mayImport).map((type) => allowed(type, testsMayImport[type]));
