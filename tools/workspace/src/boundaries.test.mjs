import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProjectGraphAsync } from "@nx/devkit";
import { ESLint } from "eslint";
import { mayImport } from "../../../boundaries.mjs";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const rule = "@nx/enforce-module-boundaries";

/** Why an import is refused: by the table, or sooner, because the target already imports the importer. */
const reasons = ["onlyTagsConstraintViolation", "noCircularDependencies"];

/** Imports that must be refused: where the file would stand, and what it would import. */
const violations = {
  "the kit of settings imports core": ["packages/settings/src/planted.ts", "@eks-platform/core"],
  "a component imports the provider": ["packages/cluster/src/planted.ts", "@eks-platform/provider"],
  "core imports a component": ["packages/core/src/planted.ts", "@eks-platform/networking"],
  "a component imports its sibling": ["packages/networking/src/planted.ts", "@eks-platform/cluster"],
  "a component imports a policy": ["packages/cluster/src/planted.ts", "@eks-platform/policy-kit"],
  "a component ships the recorder": ["packages/cluster/src/planted.ts", "@eks-platform/testing"],
  "a stack ships its policies": ["stacks/planted.ts", "@eks-platform/policy-guardrails"],
  "a policy imports what it judges": ["policies/rules/src/planted.ts", "@eks-platform/cluster"],
  "the plan imports the engine": ["tools/plan/src/planted.ts", "@eks-platform/engine"],
  "the engine imports the platform": ["tools/engine/src/planted.ts", "@eks-platform/stacks"],
  "the command line imports a component": ["tools/cli/src/planted.ts", "@eks-platform/networking"],
  "the testbed imports the command line": ["tools/testbed/src/planted.ts", "@eks-platform/cli"],
  "the engine imports the testbed": ["tools/engine/src/planted.ts", "@eks-platform/testbed"],
  "a test imports a sibling": ["packages/networking/src/planted.test.ts", "@eks-platform/cluster"],
};

/** Imports that must stay possible. */
const permitted = {
  "a policy imports the kit of settings": ["policies/rules/src/planted.ts", "@eks-platform/settings"],
  "the provider imports a component": ["packages/provider/src/planted.ts", "@eks-platform/cluster"],
  "a component imports core": ["packages/networking/src/planted.ts", "@eks-platform/core"],
  "a component's test imports the recorder": [
    "packages/networking/src/planted.test.ts",
    "@eks-platform/testing",
  ],
  "a stack imports a component": ["stacks/planted.ts", "@eks-platform/cluster"],
  "a stack's test imports policies": ["stacks/planted.test.ts", "@eks-platform/policy-guardrails"],
  "the engine imports the plan": ["tools/engine/src/planted.ts", "@eks-platform/plan"],
  "the command line imports the testbed": ["tools/cli/src/planted.ts", "@eks-platform/testbed"],
};

describe("the import rule", () => {
  let eslint;

  before(async () => {
    process.env.NX_DAEMON = "false";
    // The rule reads the cached project graph, and without one it is skipped in silence.
    await createProjectGraphAsync({ exitOnError: false });
    eslint = new ESLint({ cwd: workspace });
  });

  const refusals = async ([file, target]) => {
    const [result] = await eslint.lintText(
      `import * as planted from "${target}";\nexport default planted;\n`,
      {
        filePath: join(workspace, file),
      },
    );
    return result.messages.filter(({ ruleId }) => ruleId === rule).map(({ messageId }) => messageId);
  };

  for (const [name, planted] of Object.entries(violations)) {
    it(`refuses that ${name}`, async () => {
      const [reason, ...more] = await refusals(planted);
      assert.ok(reasons.includes(reason), `refused with ${reason}`);
      assert.deepEqual(more, []);
    });
  }

  for (const [name, planted] of Object.entries(permitted)) {
    it(`permits that ${name}`, async () => {
      assert.deepEqual(await refusals(planted), []);
    });
  }

  it("knows the type of every project", async () => {
    const { nodes } = await createProjectGraphAsync({ exitOnError: false });
    const types = Object.values(nodes)
      .filter(({ data }) => data.root !== ".")
      .map(({ data }) => data.tags?.find((tag) => tag.startsWith("type:"))?.slice("type:".length));
    assert.deepEqual(
      types.filter((type) => !(type in mayImport)),
      [],
    );
  });
});
