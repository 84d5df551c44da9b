import assert from "node:assert/strict";
import { readStackExport } from "./stack-export";

const urn = (type: string, name: string) => `urn:pulumi:prod::shop::${type}::${name}`;
const stack = urn("pulumi:pulumi:Stack", "shop-prod");
const provider = urn("pulumi:providers:aws", "default_7_48_0");
const password = urn("random:index/randomPassword:RandomPassword", "admin");
const bucket = urn("aws:s3/bucket:Bucket", "logs");
const vpc = urn("aws:ec2/vpc:Vpc", "shared");

const signature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

/** As Pulumi CLI 3.248 prints it, with `--show-secrets`. */
const exported = {
  version: 3,
  deployment: {
    manifest: { time: "2026-01-10T10:00:00Z", magic: "00", version: "v3.248.0" },
    secrets_providers: { type: "passphrase", state: { salt: "v1:x" } },
    resources: [
      {
        urn: stack,
        custom: false,
        type: "pulumi:pulumi:Stack",
        outputs: { password: { ...signature, plaintext: '"canary"' } },
      },
      { urn: provider, custom: true, id: "p-1", type: "pulumi:providers:aws" },
      {
        urn: password,
        custom: true,
        id: "none",
        type: "random:index/randomPassword:RandomPassword",
        outputs: { nested: [{ result: { ...signature, ciphertext: "v1:canary" } }] },
        parent: stack,
      },
      {
        urn: vpc,
        custom: true,
        id: "vpc-1",
        type: "aws:ec2/vpc:Vpc",
        external: true,
        provider: `${provider}::p-1`,
      },
      { urn: bucket, custom: true, id: "logs-1", type: "aws:s3/bucket:Bucket", delete: true },
    ],
    pending_operations: [
      { resource: { urn: bucket, custom: true, type: "aws:s3/bucket:Bucket" }, type: "creating" },
    ],
    metadata: {},
  },
};

const read = (content: unknown) => readStackExport({ file: "state.json", text: JSON.stringify(content) });

describe("readStackExport", () => {
  it("reads what is there as a plan in which it stays the same", () => {
    const plan = read(exported);
    assert.equal(plan.name, "prod");
    assert.deepEqual(plan.engine, { name: "pulumi", version: "v3.248.0" });
    assert.equal(plan.mode, "known");
    assert.deepEqual(
      plan.steps.map(({ op }) => op),
      ["same", "same", "same", "read", "delete"],
    );
    assert.deepEqual(plan.changeSummary, { same: 2, delete: 1 });
    assert.equal(plan.steps[3]?.provider, `${provider}::p-1`);
    assert.equal(plan.steps[4]?.oldState?.id, "logs-1");
    assert.equal(plan.steps[4]?.newState, undefined);
  });

  it("blinds secrets, encrypted or laid open, at every depth", () => {
    const plan = read(exported);
    assert.ok(!JSON.stringify(plan).includes("canary"));
    assert.deepEqual(plan.steps[2]?.newState?.outputs, { nested: [{ result: "[secret]" }] });
    assert.deepEqual(plan.steps[0]?.newState?.outputs, { password: "[secret]" });
  });

  it("says of no resource how it differs, and has no policies", () => {
    const plan = read(exported);
    assert.deepEqual(
      plan.steps.map(({ detailedDiff }) => detailedDiff),
      [null, null, null, null, null],
    );
    assert.ok(!("provider" in (plan.steps[0] ?? {})));
    assert.deepEqual(plan.policies, { packs: [], results: [] });
  });

  it("takes the version of the engine from its caller, else from the file", () => {
    const { deployment } = exported;
    const versionOf = (content: unknown, source = {}) =>
      readStackExport({ file: "state.json", text: JSON.stringify(content) }, source).engine.version;
    assert.equal(versionOf(exported, { engineVersion: "3.259.0" }), "3.259.0");
    assert.equal(versionOf({ ...exported, deployment: { ...deployment, manifest: {} } }), "unknown");
  });

  it("refuses everything of a resource that is of another kind than it must be", () => {
    const resource = {
      ...{ urn: bucket, custom: true, type: "aws:s3/bucket:Bucket" },
      ...{ id: 1, inputs: [], outputs: "none", parent: "logs", dependencies: {}, provider: true },
    };
    assert.throws(() => read({ version: 3, deployment: { manifest: {}, resources: [resource] } }), {
      message: [
        "state.json is not the output of `pulumi stack export`:",
        "  - deployment.resources[0].id is 1 but must be a string.",
        "  - deployment.resources[0].inputs is a list but must be an object.",
        "  - deployment.resources[0].outputs is a string but must be an object.",
        "  - deployment.resources[0].parent is a string but must be a URN, as urn:pulumi:STACK::PROJECT::TYPE::NAME.",
        "  - deployment.resources[0].dependencies is an object but must be a list.",
        "  - deployment.resources[0].provider is true but must be a string.",
        "Create it again with a Pulumi CLI of version 3: pulumi stack export --stack STACK > FILE",
      ].join("\n"),
    });
  });

  it("warns of an operation that was interrupted", () => {
    assert.deepEqual(read(exported).diagnostics, [
      { severity: "warning", message: "An update was interrupted while creating logs.", urn: bucket },
    ]);
  });

  it("reads version 4", () =>
    assert.equal(read({ ...exported, version: 4, features: ["views"] }).name, "prod"));

  it("refuses other versions and says how to get the right one", () => {
    assert.throws(() => read({ ...exported, version: 2 }), {
      message: [
        "state.json is not the output of `pulumi stack export`:",
        "  - version is 2 but must be one of 3, 4.",
        "Create it again with a Pulumi CLI of version 3: pulumi stack export --stack STACK > FILE",
      ].join("\n"),
    });
  });

  it("refuses a file of another kind", () => {
    assert.throws(
      () => read({ steps: [] }),
      /version is missing .*\n {2}- deployment is missing but must be an object/,
    );
  });

  it("refuses a resource without a URN", () => {
    assert.throws(
      () => read({ version: 3, deployment: { manifest: {}, resources: [{ type: "a:b:C", custom: true }] } }),
      /deployment\.resources\[0\]\.urn is missing but must be a URN/,
    );
  });

  it("refuses an empty stack unless its name is given", () => {
    const text = JSON.stringify({ version: 3, deployment: { manifest: {} } });
    assert.throws(() => readStackExport({ file: "state.json", text }), /deployment\.resources is missing/);
    assert.equal(readStackExport({ file: "state.json", text }, { stack: "qa" }).name, "qa");
  });
});
