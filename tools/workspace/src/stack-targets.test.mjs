import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stackTargets } from "./stack-targets.js";

const pack = (name) => ({
  [`policies/${name}/PulumiPolicy.yaml`]: "",
  [`policies/${name}/package.json`]: JSON.stringify({ name: `@x/${name}` }),
});
const stacks = { "config/Pulumi.prod.yaml": "", "config/Pulumi.dev.yaml": "" };

describe("stackTargets", () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stacks-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const targetsOf = (files) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return stackTargets(folder, "config");
  };

  it("has a configuration for each stack file, and for nothing else", () => {
    const { refresh } = targetsOf({ ...stacks, "config/Pulumi.yaml": "", "config/notes.yaml": "" });
    assert.deepEqual(refresh.configurations, {
      dev: { command: "pulumi refresh --stack dev" },
      prod: { command: "pulumi refresh --stack prod" },
    });
  });

  it("passes every pack below policies to the commands that Pulumi evaluates policies in", () => {
    const { preview, up } = targetsOf({
      ...stacks,
      ...pack("guardrails"),
      ...pack("cis-eks"),
      "policies/rules/package.json": JSON.stringify({ name: "@x/rules" }),
    });
    const options = "--policy-pack policies/cis-eks --policy-pack policies/guardrails";
    assert.equal(up.configurations.dev.command, `pulumi up --stack dev ${options}`);
    assert.equal(preview.configurations.prod.command, `pulumi preview --stack prod ${options}`);
    const packs = { projects: ["@x/cis-eks", "@x/guardrails"], target: "build" };
    assert.deepEqual(
      [up.dependsOn, preview.dependsOn],
      [
        ["build", packs],
        ["build", packs],
      ],
    );
  });

  it("never runs Pulumi without a stack", () => {
    const { "platform-preview": offline, ...pulumi } = targetsOf({ ...stacks, ...pack("guardrails") });
    assert.deepEqual(Object.keys(pulumi), ["preview", "up", "refresh", "destroy"]);
    for (const [command, { options }] of Object.entries(pulumi)) {
      assert.equal(options.command, `node tools/workspace/bin/require-stack.mjs ${command} config`);
    }
    assert.equal(offline.options.command, "platform preview");
  });

  it("previews offline one stack or all, with command line and packs built", () => {
    const { "platform-preview": offline } = targetsOf({ ...stacks, ...pack("guardrails") });
    assert.equal(offline.configurations.dev.command, "platform preview dev");
    assert.deepEqual(offline.dependsOn, [
      "build",
      { projects: ["@x/guardrails", "@eks-platform/cli"], target: "build" },
    ]);
  });

  it("caches nothing, and runs one at a time", () => {
    for (const { cache, parallelism } of Object.values(targetsOf(stacks))) {
      assert.deepEqual({ cache, parallelism }, { cache: false, parallelism: false });
    }
  });

  it("has no configurations where there are no stack files", () => {
    assert.deepEqual(targetsOf({}).up.configurations, {});
  });
});
