import { ArgumentError } from "@eks-platform/core";
import { formatPath } from "@eks-platform/settings";
import assert from "node:assert/strict";
import type { ClusterArgs, NodeGroupArgs } from "./args";
import { resolveClusterArgs } from "./resolve-cluster-args";
import { sampleArgs } from "./testing/sample-args";

const good: ClusterArgs = sampleArgs;
const { system } = sampleArgs.nodeGroups;

/** Paths of the arguments that are refused. */
function refused(args: Partial<ClusterArgs>): readonly string[] {
  try {
    resolveClusterArgs("prod", { ...good, ...args });
    return [];
  } catch (error) {
    assert.ok(error instanceof ArgumentError);
    return error.problems.map(({ path }) => formatPath(path));
  }
}

describe("resolveClusterArgs", () => {
  it("fills every default with the safe choice", () => {
    assert.deepEqual(resolveClusterArgs("prod", good), {
      ...good,
      clusterName: "prod",
      publicAccessCidrs: [],
      supportPolicy: "standard",
      controlPlaneTier: "standard",
      logRetentionDays: 90,
      managedAddons: {},
      fargateProfiles: {},
      nodePolicyArns: [],
      nodeTags: {},
      zonalShift: true,
      protect: true,
      nodeGroups: {
        system: {
          ...system,
          desired: 2,
          image: "al2023",
          capacity: "onDemand",
          rootVolumeGib: 50,
          labels: {},
          taints: [],
          maxUnavailablePercent: 33,
        },
      },
    });
  });

  const refusals: Readonly<Record<string, readonly [Partial<ClusterArgs>, string]>> = {
    "a version that EKS does not offer": [{ kubernetesVersion: "1.12" }, "kubernetesVersion"],
    "a name with a space": [{ clusterName: "my cluster" }, "clusterName"],
    "a range that is none": [{ publicAccessCidrs: ["203.0.113.7"] }, "publicAccessCidrs[0]"],
    "service addresses of the internet": [{ serviceCidr: "52.95.0.0/16" }, "serviceCidr"],
    "a retention that CloudWatch does not offer": [{ logRetentionDays: 100 }, "logRetentionDays"],
    "a cluster that nobody may enter": [{ access: {} }, "access"],
    "a cluster that nobody may administer": [
      { access: { reader: { principalArn: "arn:aws:iam::111122223333:role/reader", policy: "view" } } },
      "access",
    ],
    "an administrator of the cluster in a namespace": [
      {
        access: {
          ...good.access,
          scoped: {
            principalArn: "arn:aws:iam::111122223333:role/scoped",
            policy: "clusterAdmin",
            namespaces: ["a"],
          },
        },
      },
      "access.scoped.namespaces",
    ],
    "a Fargate profile without selectors": [
      { fargateProfiles: { batch: { selectors: [] } } },
      "fargateProfiles.batch.selectors",
    ],
    "a node group whose key is no part of a name": [{ nodeGroups: { System: system } }, "nodeGroups.System"],
  };
  for (const [what, [args, arg]] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(refused(args), [arg]);
    });
  }

  const groups: Readonly<Record<string, readonly [Partial<NodeGroupArgs>, string]>> = {
    "no type of instance": [{ instanceTypes: [] }, "instanceTypes"],
    "a family instead of a type": [{ instanceTypes: ["m7g"] }, "instanceTypes[0]"],
    "types of two architectures": [{ instanceTypes: ["m7g.large", "m7i.large"] }, "instanceTypes[1]"],
    "a negative least size": [{ min: -1, desired: 1 }, "min"],
    "a greatest size below the least": [{ min: 3, max: 2, desired: 3 }, "max"],
    "more nodes at the start than at most": [{ desired: 5 }, "desired"],
    "a volume too small for the images": [{ rootVolumeGib: 8 }, "rootVolumeGib"],
    "an update that takes down nothing": [{ maxUnavailablePercent: 0 }, "maxUnavailablePercent"],
  };
  for (const [what, [args, arg]] of Object.entries(groups)) {
    it(`refuses a node group with ${what}`, () => {
      assert.ok(
        refused({ nodeGroups: { system: { ...system, ...args } } }).includes(`nodeGroups.system.${arg}`),
      );
    });
  }

  it("refuses keys that would make names too long in AWS", () => {
    const name = "a-component-with-a-very-long-name";
    const args = { ...good, nodeGroups: { ["n".repeat(21)]: system, ["m".repeat(22)]: system } };
    assert.throws(
      () => resolveClusterArgs(name, args),
      (error) =>
        error instanceof ArgumentError &&
        error.problems.length === 1 &&
        error.problems[0]?.path[1] === "m".repeat(22),
    );
  });

  it("refuses groups among which CoreDNS finds no room", () => {
    assert.deepEqual(refused({ nodeGroups: {} }), ["nodeGroups"]);
    assert.deepEqual(refused({ nodeGroups: { empty: { ...system, min: 0 } } }), ["nodeGroups"]);
    const taints = [{ key: "gpu", effect: "noSchedule" }] as const;
    assert.deepEqual(refused({ nodeGroups: { gpu: { ...system, taints } } }), ["nodeGroups"]);
  });

  it("accepts a single group with the taint that CoreDNS tolerates", () => {
    const taints = [{ key: "CriticalAddonsOnly", effect: "noSchedule" }] as const;
    assert.deepEqual(refused({ nodeGroups: { system: { ...system, taints } } }), []);
  });

  it("names all problems at once", () => {
    const args = { kubernetesVersion: "1.12", access: {}, logRetentionDays: 100 };
    assert.deepEqual(refused(args), ["kubernetesVersion", "logRetentionDays", "access"]);
  });
});
