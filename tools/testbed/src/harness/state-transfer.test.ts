import assert from "node:assert/strict";
import { type DeploymentFile, toDeployment, emptySnapshot, snapshotOf } from "@eks-platform/engine";
import { listExistingResources, withSecretsProviderOf } from "./state-transfer";

const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
const provider = "urn:pulumi:dev::shop::pulumi:providers:aws::main";
const bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const secret = (plaintext: string) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  plaintext: JSON.stringify(plaintext),
});
const exported: DeploymentFile = {
  version: 3,
  deployment: {
    manifest: toDeployment(emptySnapshot, "plaintext", { version: "v3.248.0" }).deployment.manifest,
    metadata: {},
    resources: [
      { urn: stack, type: "pulumi:pulumi:Stack", custom: false },
      { urn: provider, type: "pulumi:providers:aws", custom: true, id: "main-id" },
      {
        ...{ urn: bucket, type: "aws:s3/bucket:Bucket", custom: true, id: "logs-1" },
        ...{ parent: stack, provider: `${provider}::main-id` },
        ...{ inputs: { key: secret("swordfish") }, outputs: { key: secret("swordfish"), arn: "arn:x" } },
      },
    ],
  },
};

describe("listExistingResources", () => {
  it("lists what exists in the cloud, with unwrapped secrets", () => {
    assert.deepEqual(listExistingResources(snapshotOf(exported)), [
      {
        ...{ urn: bucket, type: "aws:s3/bucket:Bucket", id: "logs-1" },
        ...{ inputs: { key: "swordfish" }, outputs: { key: "swordfish", arn: "arn:x" } },
      },
    ]);
  });
});

describe("withSecretsProviderOf", () => {
  it("keeps the secrets provider of the stack", () => {
    const secrets_providers = { type: "passphrase", state: { salt: "x" } };
    const before = JSON.stringify({ version: 3, deployment: { ...exported.deployment, secrets_providers } });
    assert.deepEqual(withSecretsProviderOf(before, exported).deployment, {
      ...exported.deployment,
      secrets_providers,
    });
    assert.deepEqual(withSecretsProviderOf(JSON.stringify(exported), exported), exported);
  });
});
