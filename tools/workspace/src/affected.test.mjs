import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The projects that Nx works on after a change of one file. It knows nothing of the Nx that may run this test. */
function affectedBy(file) {
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith("NX_"));
  const nx = join(workspace, "node_modules/.bin/nx");
  const json = execFileSync(
    process.execPath,
    [nx, "show", "projects", "--affected", `--files=${file}`, "--json"],
    {
      cwd: workspace,
      encoding: "utf8",
      env: { ...Object.fromEntries(environment), NX_DAEMON: "false" },
    },
  );
  return JSON.parse(json)
    .map((name) => name.replace("@eks-platform/", ""))
    .sort();
}

describe("nx affected", () => {
  for (const [what, file] of Object.entries({
    "a component": "packages/cluster/src/cluster.ts",
    "an environment": "stacks/config/Pulumi.dev.yaml",
    "a rule": "policies/rules/src/index.ts",
  })) {
    it(`goes from ${what} to the stacks, and to command line and testbed, which run them`, () => {
      const affected = affectedBy(file);
      for (const project of ["stacks", "cli", "testbed"]) assert.ok(affected.includes(project), project);
      assert.ok(!affected.includes("engine"));
    });
  }
});
