import assert from "node:assert/strict";
import { planAddons } from "./addon-plan";

const names = (phase: "beforeNodes" | "afterNodes", asked = {}) =>
  planAddons(phase, asked).map(({ name }) => name);

describe("planAddons", () => {
  it("installs before nodes what makes a node ready, and nothing that needs one", () => {
    assert.deepEqual(names("beforeNodes"), ["vpc-cni", "kube-proxy", "eks-pod-identity-agent"]);
  });

  it("installs after nodes the required add-ons whose pods need one", () => {
    assert.deepEqual(names("afterNodes"), ["coredns", "aws-ebs-csi-driver"]);
  });

  it("installs an optional add-on once it is named", () => {
    assert.deepEqual(names("afterNodes", { "snapshot-controller": {} }).at(-1), "snapshot-controller");
  });

  it("pins a version that is given, and no other", () => {
    const asked = { coredns: { version: "v1.12.4-eksbuild.1" } };
    assert.deepEqual(
      planAddons("afterNodes", asked).map(({ version }) => version),
      ["v1.12.4-eksbuild.1", undefined],
    );
  });

  it("adds values to ours, and lets them win", () => {
    const cni = (configuration: object) =>
      planAddons("beforeNodes", { "vpc-cni": { configuration: { ...configuration } } })[0]?.configuration;
    assert.equal(cni({ env: {} }), '{"enableNetworkPolicy":"true","env":{}}');
    assert.equal(cni({ enableNetworkPolicy: "false" }), '{"enableNetworkPolicy":"false"}');
  });
});
