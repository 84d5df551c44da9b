// What the generator writes is templates, which no compiler and no test of the workspace sees until a component is made of them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generatedFiles, outOfStep } from "../../../generate.mjs";
import { workspace } from "../../imports/packages.mjs";
import componentGenerator from "./generator.js";
import { workspaceTree } from "./workspace-tree.mjs";

const folder = "packages/backing-services";
const schema = { name: "backing-services", description: 'Databases and "queues" of one cluster.' };

describe("a generated component", function () {
  this.timeout(120_000);
  let root;

  /** Runs a program of the installation, and returns its status and all that it printed. */
  const run = (program, ...args) => {
    const environment = Object.entries(process.env).filter(([name]) => !name.startsWith("MOCHA"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(workspace, program), ...args], {
      cwd: join(root, folder),
      encoding: "utf8",
      env: Object.fromEntries(environment),
    });
    return { status, report: stdout + stderr };
  };

  before(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "component-")));
    const tree = workspaceTree();
    await componentGenerator(tree, schema);
    const written = tree.listChanges().map(({ path }) => path);
    const own = (path) => path === ".prettierrc" || path.startsWith(`${folder}/`);
    for (const path of written.filter(own)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), tree.read(path));
    }
    for (const group of ["policies", "tools"]) mkdirSync(join(root, group));
    const link = (from, to) => symlinkSync(join(workspace, from), join(root, to));
    for (const name of ["settings", "core", "testing"])
      symlinkSync(
        realpathSync(join(workspace, "node_modules/@eks-platform", name)),
        join(root, "packages", name),
      );
    for (const shared of ["node_modules", "tsconfig.base.json"]) link(shared, shared);
  });

  after(() => rmSync(root, { recursive: true }));

  it("compiles", () => {
    assert.deepEqual(run("node_modules/typescript-7/bin/tsc", "-p", "."), { status: 0, report: "" });
  });

  it("is formatted", () => {
    const { status, report } = run("node_modules/prettier/bin/prettier.cjs", "--check", "src", "*.{json,md}");
    assert.equal(status, 0, report);
  });

  it("passes its own tests", () => {
    const { status, report } = run("node_modules/mocha/bin/mocha.js", "--no-config", "dist/**/*.test.js");
    assert.equal(status, 0, report);
    assert.match(report, /have an effect by protect/);
  });

  it("lacks nothing that is generated but its reference", async () => {
    const files = (await generatedFiles(root)).filter(
      ({ path }) => path.startsWith(folder) || path.endsWith("backing-services.md"),
    );
    assert.deepEqual(
      outOfStep(root, files).map(({ path }) => path),
      ["docs/reference/backing-services.md"],
    );
  });
});
