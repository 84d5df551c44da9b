import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackages, ProjectWithTarballs } from "./pack.mjs";

const root = join(import.meta.dirname, "..", "..", "..", "..");
const folders = ["tools/cli", "tools/engine", "tools/plan", "tools/insight", "packages/facts"];

const files = {
  "Pulumi.yaml": "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
  "Pulumi.dev.yaml": "config:\n  aws:region: eu-west-1\n",
  "package.json": JSON.stringify({ name: "shop", main: "index.js" }),
  "index.js": 'const aws = require("@pulumi/aws");\nexports.arn = new aws.sqs.Queue("orders").arn;\n',
};

describe("the command line, installed from tarballs outside of the workspace", function () {
  // Packing and copying take long on a busy machine.
  this.timeout(600_000);
  let tarballs;
  let destination;
  let project;
  before(() => {
    destination = mkdtempSync(join(tmpdir(), "tarballs-"));
    tarballs = packPackages(root, folders, destination);
    project = new ProjectWithTarballs(tarballs, root, ["@pulumi/pulumi", "@pulumi/aws"]);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(project.folder, "shop"), { recursive: true });
      writeFileSync(join(project.folder, "shop", name), text);
    }
  });
  after(() => {
    project?.remove();
    rmSync(destination, { recursive: true, force: true });
  });

  const platform = (...args) =>
    spawnSync(process.execPath, [project.command("platform"), ...args], {
      cwd: project.folder,
      encoding: "utf8",
      env: { ...process.env, FORCE_COLOR: "0", PATH: "" },
    });

  it("previews a project", () => {
    const { stdout, stderr, status } = platform("preview", "-C", "shop");
    assert.equal(status, 0, stderr + stdout);
    assert.match(stdout, /aws:sqs:Queue\s+orders\n/);
    assert.match(stdout, /1 environment, 2 resources, no violations: nothing blocks a deployment\.\n$/);
  });

  it("updates a stack, and knows its state afterwards", () => {
    assert.equal(platform("up", "dev", "-C", "shop").status, 0);
    assert.match(platform("preview", "dev", "-C", "shop").stdout, /2 unchanged/);
  });

  it("says what is missing for what needs the testbed", () => {
    const { stderr, status } = platform("preview", "dev", "-C", "shop", "--engine", "pulumi");
    assert.equal(status, 1);
    assert.match(stderr, /^--engine pulumi needs the package @eks-platform\/testbed\./);
    assert.match(platform("doctor", "-C", "shop").stdout, /absent {3}testbed +not installed/);
  });

  it("contains its license and its README, and neither tests nor sources", () => {
    for (const { name, contents } of tarballs.filter(({ name }) => !/engine|plan/.test(name))) {
      for (const file of ["LICENSE", "README.md", "package.json", "dist/index.js", "dist/index.d.ts"]) {
        assert.ok(contents.includes(file), `${name}: ${file}`);
      }
      const unneeded = contents.filter((file) =>
        /\.(test|spec)\.|\.map$|tsbuildinfo|^src\/|dist\/(bench|testing)\//.test(file),
      );
      assert.deepEqual(unneeded, [], name);
    }
  });
});
