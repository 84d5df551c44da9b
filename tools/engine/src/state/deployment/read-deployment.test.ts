import assert from "node:assert/strict";
import { makeSecret, signatureKey, signatures } from "../../model/values";
import { StateError } from "../state-error";
import { toDeployment, computeMagic } from "./deployment";
import { snapshotOf } from "./read-deployment";

const version = "v3.248.0";
const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
const exported = {
  version: 3,
  deployment: {
    manifest: { time: "2026-01-10T10:00:00Z", magic: computeMagic(version), version },
    resources: [
      {
        urn: stack,
        custom: false,
        type: "pulumi:pulumi:Stack",
        outputs: { token: { [signatureKey]: signatures.secret, plaintext: '"hush"' } },
        created: "2026-01-10T10:00:00Z",
      },
    ],
    metadata: {},
  },
} as const;

describe("snapshotOf", () => {
  it("reads what Pulumi has exported, secrets included", () => {
    const { resources, pendingOperations } = snapshotOf(exported);
    assert.deepEqual(pendingOperations, []);
    assert.deepEqual(resources[0]?.outputs, { token: makeSecret("hush") });
  });

  it("loses nothing in a round trip", () => {
    assert.deepEqual(toDeployment(snapshotOf(exported), "plaintext", { version }).deployment.resources, [
      ...exported.deployment.resources,
    ]);
  });

  it("refuses what Pulumi would refuse, with every reason", () => {
    const { manifest, resources, metadata } = exported.deployment;
    const broken = {
      ...exported,
      deployment: { manifest, resources: [...resources, ...resources], metadata },
    };
    assert.throws(
      () => snapshotOf(broken),
      (error: unknown) => {
        assert.ok(error instanceof StateError);
        assert.match(error.message, /damaged\.\n {2}- duplicate resource/);
        return true;
      },
    );
  });
});
