import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { errors, only, projectOf, TestProject } from "../run/preview.test.support";

const folder = resolve(__dirname, "..", "..", "packs", "awsguard");

/** What the pack has installed of a package. */
const installed = (name: string): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"),
  );
  return String((manifest as { readonly version: unknown }).version);
};

/** Installs the pack from its lock file. No script of its packages runs. */
function install(): void {
  if (existsSync(join(folder, "node_modules", "@pulumi", "awsguard"))) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync(npm, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

const program = projectOf(`const aws = require("@pulumi/aws");
new aws.ec2.Instance("open", { ami: "ami-0", instanceType: "t3.micro", associatePublicIpAddress: true });
new aws.kms.Key("kept", { enableKeyRotation: false });
new aws.ssm.Parameter("secret", { type: "SecureString", value: pulumi.secret("hush-hush") });`);

describe("@pulumi/awsguard, with its old SDKs", () => {
  const project = new TestProject();
  before(function () {
    this.timeout(600_000);
    install();
    project.write(program);
  });
  after(() => project.remove());

  const preview = async (plain = false) => only(await project.previewAgain({ policyPacks: [folder], plain }));

  it("brings SDKs that are older than the program's", () => {
    assert.deepEqual(["@pulumi/pulumi", "@pulumi/policy", "@pulumi/awsguard"].map(installed), [
      "3.0.0",
      "v1.4.0",
      "v0.3.1",
    ]);
  });

  it("analyzes a program, each rule at the level that the pack's own settings give it", async () => {
    const outcome = await preview();
    assert.deepEqual(errors(outcome), []);
    const { packs, results } = outcome.plan.policies;
    assert.deepEqual(
      packs.map(({ name, version, rules }) => [name, version, rules.length]),
      [["pulumi-awsguard", "0.3.1", 26]],
    );
    assert.deepEqual(
      results.map(({ urn, rule, level, status }) => [urn.split("::").at(-1), rule, level, status]),
      [
        ["open", "ec2-instance-detailed-monitoring-enabled", "advisory", "failed"],
        ["open", "ec2-instance-no-public-ip", "mandatory", "failed"],
        ["open", "ec2-volume-inuse", "advisory", "failed"],
        ["open", "encrypted-volumes", "advisory", "failed"],
        ["kept", "cmk-backing-key-rotation-enabled", "advisory", "failed"],
      ],
    );
  });

  it("has the same result without the accelerator", async () => {
    assert.deepEqual((await preview(true)).plan.policies, (await preview()).plan.policies);
  });
});
