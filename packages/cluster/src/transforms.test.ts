import {
  type CustomResourceOptions,
  DependencyResource,
  type Resource,
  type ResourceTransformArgs,
} from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { resolveClusterArgs } from "./resolve-cluster-args";
import { sampleArgs } from "./testing/sample-args";
import { controlPlaneTransform, nodeGroupTransform } from "./transforms";

const args = resolveClusterArgs("prod", sampleArgs);
const transformOnly = { updateConfig: { maxUnavailablePercentage: 33 }, nodeRepairConfig: { enabled: true } };

/** A child as the SDK shows it to a transform: what nobody set is false. */
const child = (type: string, opts: CustomResourceOptions = {}): ResourceTransformArgs => ({
  custom: true,
  type,
  name: "child",
  props: { name: "prod", accessConfig: { bootstrapClusterCreatorAdminPermissions: true } },
  opts: { protect: false, retainOnDelete: false, deleteBeforeReplace: false, dependsOn: [], ...opts },
});

describe("controlPlaneTransform", () => {
  const cluster = child("aws:eks/cluster:Cluster");

  it("takes the creator's administration away, and keeps what the library set", async () => {
    const result = await controlPlaneTransform(args, [])(cluster);
    assert.deepEqual(result?.props, {
      name: "prod",
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
      zonalShiftConfig: { enabled: true },
      controlPlaneScalingConfig: { tier: "standard" },
    });
  });

  it("leaves alone every other child", async () => {
    assert.equal(await controlPlaneTransform(args, [])(child("aws:iam/role:Role")), undefined);
  });
});

describe("nodeGroupTransform", () => {
  const type = "aws:eks/nodeGroup:NodeGroup";
  const opts = async (given: CustomResourceOptions, after: readonly Resource[] = []) =>
    (await nodeGroupTransform(transformOnly, after)(child(type, given)))?.opts;

  it("adds what the library does not offer", async () => {
    const result = await nodeGroupTransform(transformOnly, [])(child(type));
    assert.deepEqual(
      [result?.props["updateConfig"], result?.props["nodeRepairConfig"]],
      Object.values(transformOnly),
    );
  });

  it("adds dependencies to those that are there", async () => {
    const [one, other] = ["one", "other"].map(
      (name) => new DependencyResource(`urn:pulumi:s::p::t::${name}`),
    );
    assert.ok(one && other);
    assert.deepEqual((await opts({ dependsOn: [one] }, [other]))?.dependsOn, [one, other]);
  });

  it("gives back the options that were set, and none that were not", async () => {
    assert.deepEqual(await opts({ protect: true }), { protect: true, dependsOn: [] });
  });
});
