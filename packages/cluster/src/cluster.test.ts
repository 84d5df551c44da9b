import { clusterContract, networkContract } from "@eks-platform/core";
import { check, sampleOf } from "@eks-platform/settings";
import { awsAnswers, type RecordedResource, recordOutputs, recordResources } from "@eks-platform/testing";
import assert from "node:assert/strict";
import { Cluster } from "./cluster";
import type { ClusterArgs, NodeGroupArgs } from "./args";
import { offeredVersions } from "./settings/kubernetes-version";

const network = sampleOf(networkContract);
const kubernetesVersion = offeredVersions("standard").at(-1) ?? "";
const system: NodeGroupArgs = { instanceTypes: ["m7g.large"], min: 2, max: 4 };
const good: ClusterArgs = {
  network,
  kubernetesVersion,
  nodeGroups: { system },
  access: { deployer: { principalArn: "arn:aws:iam::111122223333:role/deployer", policy: "clusterAdmin" } },
};

const identity = ({ type, name }: RecordedResource) => `${type}::${name}`;

/** The parts that a cluster with these arguments is built of, by type and name. */
async function partsOf(args: Partial<ClusterArgs>): Promise<readonly RecordedResource[]> {
  const resources = await recordResources(() => new Cluster("prod", { ...good, ...args }), awsAnswers);
  return resources
    .filter(({ type }) => !type.startsWith("eks-platform:"))
    .sort((one, other) => identity(one).localeCompare(identity(other)));
}

function find(parts: readonly RecordedResource[], wanted: string): RecordedResource {
  const part = parts.find((resource) => identity(resource) === wanted);
  assert.ok(part, `${wanted} is not among ${parts.map(identity).join(", ")}`);
  return part;
}

describe("a cluster", () => {
  let parts: readonly RecordedResource[];
  before(async () => {
    parts = await partsOf({});
  });

  const plane = "aws:eks/cluster:Cluster::prod-eksCluster";
  const nodes = "aws:eks/nodeGroup:NodeGroup::prod-system";
  const addon = (name: string) => `aws:eks/addon:Addon::prod-${name}`;

  it("has a control plane that is hardened", () => {
    assert.deepEqual(find(parts, plane).inputs, {
      name: "prod",
      version: kubernetesVersion,
      vpcConfig: {
        subnetIds: network.controlPlaneSubnetIds,
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
        publicAccessCidrs: undefined,
      },
      kubernetesNetworkConfig: { serviceIpv4Cidr: undefined },
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
      encryptionConfig: {
        provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/recorded-key" },
        resources: ["secrets"],
      },
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      upgradePolicy: { supportType: "STANDARD" },
      deletionProtection: true,
      bootstrapSelfManagedAddons: false,
      zonalShiftConfig: { enabled: true },
      controlPlaneScalingConfig: { tier: "standard" },
    });
  });

  it("rotates the key of its secrets", () => {
    assert.equal(find(parts, "aws:kms/key:Key::prod-secrets").inputs["enableKeyRotation"], true);
  });

  it("makes no key of its own when one is given", async () => {
    const given = await partsOf({ secretsKmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/given" });
    assert.deepEqual(
      given.filter(({ type }) => type.startsWith("aws:kms/")),
      [],
    );
  });

  it("opens its endpoint to the ranges that are given, and to no other", async () => {
    const open = find(await partsOf({ publicAccessCidrs: ["203.0.113.0/24"] }), plane);
    assert.deepEqual(open.inputs["vpcConfig"], {
      subnetIds: network.controlPlaneSubnetIds,
      endpointPrivateAccess: true,
      endpointPublicAccess: true,
      publicAccessCidrs: ["203.0.113.0/24"],
    });
  });

  it("asks the library for nothing that it builds itself", () => {
    const { inputs } = find(parts, "eks:index:Cluster::prod");
    assert.deepEqual(
      [inputs["skipDefaultNodeGroup"], inputs["skipDefaultSecurityGroups"], inputs["useDefaultVpcCni"]],
      [true, true, true],
    );
    for (const options of ["corednsAddonOptions", "kubeProxyAddonOptions"]) {
      assert.equal((inputs[options] as { enabled: boolean }).enabled, false);
    }
  });

  it("installs each add-on once", () => {
    const names = parts
      .filter(({ type }) => type === "aws:eks/addon:Addon")
      .map(({ inputs }) => inputs["addonName"]);
    const expected = ["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"];
    assert.deepEqual([...names].sort(), expected);
  });

  it("puts nodes into the private subnets, with a launch template of its own", () => {
    const { inputs } = find(parts, nodes);
    assert.deepEqual(inputs["subnetIds"], network.privateSubnetIds);
    assert.deepEqual(inputs["launchTemplate"], { id: "prod-system-id", version: "1" });
  });

  it("lets an autoscaler set the size", () => {
    assert.equal(find(parts, "eks:index:ManagedNodeGroup::prod-system").inputs["ignoreScalingChanges"], true);
  });

  it("gives nodes no more rights than to join and to pull images", () => {
    const attached = parts.filter(
      ({ type, name }) => type.endsWith(":RolePolicyAttachment") && /^prod-node-/.test(name),
    );
    assert.deepEqual(
      attached.map(({ inputs }) => inputs["policyArn"]),
      [
        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
      ],
    );
  });

  it("gives the add-ons that call AWS a role by Pod Identity", () => {
    const roleArn = "arn:aws:iam::111122223333:role/recorded-role";
    for (const [name, serviceAccount] of [
      ["vpc-cni", "aws-node"],
      ["aws-ebs-csi-driver", "ebs-csi-controller-sa"],
    ] as const) {
      assert.deepEqual(find(parts, addon(name)).inputs["podIdentityAssociations"], [
        { serviceAccount, roleArn },
      ]);
    }
  });

  it("gives a principal its policy in its namespaces", async () => {
    const team = {
      principalArn: "arn:aws:iam::111122223333:role/team",
      policy: "edit",
      namespaces: ["shop"],
    } as const;
    const granted = await partsOf({ access: { ...good.access, team } });
    const { inputs } = find(
      granted,
      "aws:eks/accessPolicyAssociation:AccessPolicyAssociation::prod-access-team",
    );
    assert.equal(inputs["policyArn"], "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy");
    assert.deepEqual(inputs["accessScope"], { type: "namespace", namespaces: ["shop"] });
  });

  describe("in order", () => {
    const orders: Readonly<Record<string, readonly [string, string]>> = {
      "has its log group before the control plane": [
        plane,
        "aws:cloudwatch/logGroup:LogGroup::prod-control-plane",
      ],
      "has the CNI before nodes": [nodes, addon("vpc-cni")],
      "has kube-proxy before nodes": [nodes, addon("kube-proxy")],
      "has the Pod Identity agent before nodes": [nodes, addon("eks-pod-identity-agent")],
      "has the rights of nodes before nodes": [
        nodes,
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment::prod-node-AmazonEKSWorkerNodePolicy",
      ],
      "has nodes before CoreDNS": [addon("coredns"), nodes],
      "has nodes before the volume driver": [addon("aws-ebs-csi-driver"), nodes],
      "has the rights of the CNI before the CNI": [
        addon("vpc-cni"),
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment::prod-vpc-cni-AmazonEKS_CNI_Policy",
      ],
    };
    for (const [sentence, [later, earlier]] of Object.entries(orders)) {
      it(sentence, () => {
        assert.ok(find(parts, later).dependencies.includes(earlier));
      });
    }
  });

  it("protects the control plane and its key, and nothing that may have to be replaced", async () => {
    const protectedTypes = parts.filter(({ protect }) => protect).map(({ type }) => type);
    assert.deepEqual(protectedTypes, ["aws:eks/cluster:Cluster", "aws:kms/key:Key", "eks:index:Cluster"]);
    const loose = await partsOf({ protect: false });
    assert.ok(loose.every(({ protect }) => !protect));
    assert.equal(find(loose, plane).inputs["deletionProtection"], false);
  });

  it("begins the names of its parts with its own", () => {
    for (const { name } of parts) assert.match(name, /^prod(-|$)/);
  });
});

describe("two clusters in one stack", () => {
  it("share no resource name", async () => {
    const fargateProfiles = { batch: { selectors: [{ namespace: "batch" }] } };
    const resources = await recordResources(() => {
      new Cluster("blue", { ...good, fargateProfiles });
      new Cluster("green", { ...good, fargateProfiles });
    }, awsAnswers);
    const identities = resources.map(identity);
    assert.equal(new Set(identities).size, identities.length);
  });
});

describe("whatever depends on a cluster", () => {
  it("waits for its nodes, its access and its DNS", async () => {
    const resources = await recordResources(() => {
      const cluster = new Cluster("prod", good);
      new Cluster("after", good, { dependsOn: cluster });
    }, awsAnswers);
    const { dependencies } = find(resources, "eks-platform:index:Cluster::after");
    for (const part of [
      "aws:eks/addon:Addon::prod-coredns",
      "aws:eks/accessPolicyAssociation:AccessPolicyAssociation::prod-access-deployer",
      "eks:index:ManagedNodeGroup::prod-system",
    ]) {
      assert.ok(dependencies.includes(part), part);
    }
  });
});

describe("the outputs of a cluster", () => {
  const outputsOf = (args: ClusterArgs) =>
    recordOutputs(Object.keys(clusterContract.fields), () => new Cluster("prod", args), awsAnswers);

  it("fill the contract of a cluster", async () => {
    const outputs = await outputsOf(good);
    assert.deepEqual(check(clusterContract, outputs, { name: "prod" }), []);
    assert.deepEqual(
      [outputs["clusterName"], outputs["vpcId"], outputs["nodeRoleName"], outputs["kubernetesVersion"]],
      ["prod", network.vpcId, "recorded-role", kubernetesVersion],
    );
  });

  it("name what pods can run on", async () => {
    assert.deepEqual((await outputsOf(good))["computeKinds"], ["managedNodes"]);
    const fargateProfiles = { batch: { selectors: [{ namespace: "batch" }] } };
    assert.deepEqual((await outputsOf({ ...good, fargateProfiles }))["computeKinds"], [
      "managedNodes",
      "fargate",
    ]);
  });
});
