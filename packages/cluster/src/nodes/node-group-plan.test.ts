import assert from "node:assert/strict";
import type { NodeGroupArgs } from "../args";
import { planNodeGroup } from "./node-group-plan";
import { resolveFields } from "@eks-platform/settings";
import { withDesired } from "../resolve-cluster-args";
import { nodeGroup } from "../settings/node-group";

const plan = (args: Partial<NodeGroupArgs> = {}) =>
  planNodeGroup(
    "1.35",
    withDesired(resolveFields(nodeGroup.fields, { instanceTypes: ["m7g.large"], min: 2, max: 6, ...args })),
  );

describe("planNodeGroup", () => {
  const images = [
    ["al2023", "m7i.large", "AL2023_x86_64_STANDARD"],
    ["al2023", "m7g.large", "AL2023_ARM_64_STANDARD"],
    ["bottlerocket", "m7i.large", "BOTTLEROCKET_x86_64"],
    ["bottlerocket", "m7g.large", "BOTTLEROCKET_ARM_64"],
  ] as const;
  for (const [image, type, amiType] of images) {
    it(`runs ${image} on ${type} from ${amiType}`, () => {
      assert.equal(plan({ image, instanceTypes: [type] }).settings.amiType, amiType);
    });
  }

  it("buys instances On-Demand unless Spot is asked for", () => {
    assert.equal(plan().settings.capacityType, "ON_DEMAND");
    assert.equal(plan({ capacity: "spot" }).settings.capacityType, "SPOT");
  });

  it("starts with the least number of nodes unless another is given", () => {
    assert.deepEqual(plan().settings.scalingConfig, { minSize: 2, maxSize: 6, desiredSize: 2 });
    assert.deepEqual(plan({ desired: 4 }).settings.scalingConfig, { minSize: 2, maxSize: 6, desiredSize: 4 });
  });

  it("names taints as EKS does", () => {
    const taints = [
      { key: "gpu", effect: "noSchedule" },
      { key: "batch", value: "yes", effect: "preferNoSchedule" },
      { key: "drain", effect: "noExecute" },
    ] as const;
    assert.deepEqual(plan({ taints }).settings.taints, [
      { key: "gpu", value: "", effect: "NO_SCHEDULE" },
      { key: "batch", value: "yes", effect: "PREFER_NO_SCHEDULE" },
      { key: "drain", value: "", effect: "NO_EXECUTE" },
    ]);
  });

  it("runs the Kubernetes version of the control plane, on the release of the image that is pinned", () => {
    assert.deepEqual([plan().settings.version, plan().settings.releaseVersion], ["1.35", undefined]);
    assert.equal(plan({ imageRelease: "1.35.0-20260801" }).settings.releaseVersion, "1.35.0-20260801");
  });

  it("lets EKS replace nodes that are sick, and bounds how many an update takes down", () => {
    assert.deepEqual(plan({ maxUnavailablePercent: 10 }).transformOnlyArgs, {
      updateConfig: { maxUnavailablePercentage: 10 },
      nodeRepairConfig: { enabled: true },
    });
  });
});
