import { ArgumentError } from "@eks-platform/core";
import assert from "node:assert/strict";
import { type ClusterArgs } from "./cluster-args";
import { offeredVersions } from "./kubernetes-version";
import { type NodeGroupArgs } from "./node-group-args";
import { resolveClusterArgs } from "./resolve-cluster-args";

const kubernetesVersion = offeredVersions("standard").at(-1) ?? "";
const system: NodeGroupArgs = { instanceTypes: ["m7g.large"], min: 2, max: 4 };
const good: ClusterArgs = {
  network: {
    vpcId: "vpc",
    cidr: "10.0.0.0/16",
    privateSubnetIds: [],
    publicSubnetIds: [],
    controlPlaneSubnetIds: [],
  },
  kubernetesVersion,
  nodeGroups: { system },
  access: { deployer: { principalArn: "arn:aws:iam::111122223333:role/deployer", policy: "clusterAdmin" } },
};

/** Names of the arguments that are refused. */
function refused(args: Partial<ClusterArgs>): readonly string[] {
  try {
    resolveClusterArgs("prod", { ...good, ...args });
    return [];
  } catch (error) {
    assert.ok(error instanceof ArgumentError);
    return error.broken.map(({ arg }) => arg);
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
    "a range that is none": [{ publicAccessCidrs: ["203.0.113.7"] }, "publicAccessCidrs"],
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
          scoped: { principalArn: "arn", policy: "clusterAdmin", namespaces: ["a"] },
        },
      },
      "access",
    ],
    "a Fargate profile without selectors": [
      { fargateProfiles: { batch: { selectors: [] } } },
      "fargateProfiles.batch.selectors",
    ],
    "a node group whose key is no part of a name": [{ nodeGroups: { System: system } }, "nodeGroups"],
    "a node group whose name would be too long": [{ nodeGroups: { ["n".repeat(51)]: system } }, "nodeGroups"],
  };
  for (const [what, [args, arg]] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(refused(args), [arg]);
    });
  }

  const groups: Readonly<Record<string, readonly [Partial<NodeGroupArgs>, string]>> = {
    "no type of instance": [{ instanceTypes: [] }, "instanceTypes"],
    "a family in place of a type": [{ instanceTypes: ["m7g"] }, "instanceTypes"],
    "types of two architectures": [{ instanceTypes: ["m7g.large", "m7i.large"] }, "instanceTypes"],
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

  it("refuses groups among which CoreDNS finds no place", () => {
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
