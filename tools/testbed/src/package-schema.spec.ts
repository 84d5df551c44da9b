/**
 * Part of `npm run test:pulumi`: the Pulumi CLI of this machine checks the package schema of the components. Without one,
 * everything counts as pending, and a line says how to get it.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { explainHowToGetPulumi, findPulumi } from "./counterparts/pulumi-cli";
import { runCommand } from "./harness/command";

const workspace = join(dirname(require.resolve("@eks-platform/testbed/package.json")), "../..");
const schema = readFileSync(join(workspace, "packages/provider/schema.json"), "utf8");

describe("the package schema of the components", function () {
  let pulumi: string;
  let folder: string;
  before(async function () {
    const found = await findPulumi();
    if (found === undefined) {
      console.log(`There is no Pulumi CLI. ${explainHowToGetPulumi()}`);
      return this.skip();
    }
    pulumi = found.file;
    folder = mkdtempSync(join(tmpdir(), "package-schema-"));
  });
  after(() => rmSync(folder ?? "", { recursive: true, force: true }));

  async function check(text: string) {
    const file = join(folder, "schema.json");
    writeFileSync(file, text);
    const environment = { ...process.env, PULUMI_HOME: folder, PULUMI_SKIP_UPDATE_CHECK: "true" };
    return runCommand(pulumi, ["schema", "check", file], {
      folder,
      environment,
      deadlineSeconds: 60,
      signal: new AbortController().signal,
    });
  }

  it("is accepted by Pulumi", async () => {
    const { exitCode, stderr } = await check(schema);
    assert.equal(exitCode, 0, stderr);
  });

  it("is refused with a type that does not exist", async () => {
    const planted = schema.replaceAll(
      "#/types/eks-platform:index:Egress",
      "#/types/eks-platform:index:Planted",
    );
    assert.notEqual(planted, schema);
    const { exitCode, stderr } = await check(planted);
    assert.equal(exitCode, 1);
    assert.match(stderr, /Planted/);
  });
});
