import assert from "node:assert/strict";
import { isReference, makeReference } from "../../model/values";
import { SmallEngine } from "./small-engine.test.support";

const cluster = { name: "prod", vpcId: "vpc-1", subnetIds: ["a"], authenticationMode: "API" };

describe("eks.Addon", () => {
  it("stands under its cluster, and configures the add-on by JSON", async () => {
    const engine = new SmallEngine("known");
    const { urn } = await engine.build("eks:index:Cluster", "c", cluster);
    const inputs = {
      cluster: makeReference(urn, undefined),
      addonName: "aws-ebs-csi-driver",
      configurationValues: { b: 1, a: [2] },
      preserve: true,
    };
    const built = await engine.build("eks:index:Addon", "ebs", inputs, { cluster: [urn] });
    assert.equal(engine.child("eks:index:Addon", "ebs").parent, urn);
    const addon = engine.child("aws:eks/addon:Addon", "ebs");
    assert.deepEqual(addon.inputs, {
      addonName: "aws-ebs-csi-driver",
      preserve: true,
      clusterName: "prod",
      configurationValues: '{"a":[2],"b":1}',
    });
    assert.deepEqual(engine.dependenciesOf(addon), ["c", "c-eksCluster"]);
    assert.ok(isReference(built.state.addon));
    assert.equal(engine.registeredOutputs.has(built.urn), false, "it never says that it is done");
  });
});

describe("eks.VpcCniAddon", () => {
  it("patches the agent where it must be privileged, after the add-on", async () => {
    const engine = new SmallEngine("known");
    await engine.build("eks:index:VpcCniAddon", "cni", {
      clusterName: "prod",
      addonVersion: "v1",
      securityContextPrivileged: true,
    });
    const patch = engine.child("kubernetes:apps/v1:DaemonSetPatch", "cni");
    assert.equal(patch.options?.retainOnDelete, true);
    assert.deepEqual(engine.dependenciesOf(patch), ["cni"]);
    assert.equal(engine.child("aws:eks/addon:Addon", "cni").inputs.addonVersion, "v1");
  });

  it("needs a cluster, and a version to choose by", async () => {
    const build = (inputs: Readonly<Record<string, string>>) =>
      new SmallEngine("known").build("eks:index:VpcCniAddon", "cni", inputs);
    await assert.rejects(build({ addonVersion: "v1" }), /needs clusterName/);
    await assert.rejects(build({ clusterName: "prod" }), /needs addonVersion, or clusterVersion/);
  });
});

describe("eks.NodeGroupSecurityGroup", () => {
  it("makes a group and its rules for a cluster", async () => {
    const engine = new SmallEngine("known");
    const { urn, state } = await engine.build("eks:index:Cluster", "c", cluster);
    const built = await engine.build(
      "eks:index:NodeGroupSecurityGroup",
      "nodes",
      {
        ...{ vpcId: "vpc-1", clusterSecurityGroup: state.clusterSecurityGroup },
        ...{ eksCluster: state.eksCluster, tags: { a: "b" } },
      },
      { clusterSecurityGroup: [urn] },
    );
    const group = engine.child("aws:ec2/securityGroup:SecurityGroup", "nodes-nodeSecurityGroup");
    assert.deepEqual(group.inputs.tags, {
      Name: "nodes-nodeSecurityGroup",
      "kubernetes.io/cluster/prod": "owned",
      a: "b",
    });
    // Resources that use a part of a component depend on the component too.
    const rule = engine.child("aws:ec2/securityGroupRule:SecurityGroupRule", "nodes-eksClusterIngressRule");
    assert.ok(rule.propertyDependencies?.get("securityGroupId")?.has(urn));
    assert.ok(isReference(built.state.securityGroup) && isReference(built.state.securityGroupRule));
    assert.deepEqual(engine.registeredOutputs.get(built.urn), {});
  });
});

describe("eks.ClusterCreationRoleProvider", () => {
  it("makes a role that may create clusters, and a provider that assumes it", async () => {
    const engine = new SmallEngine("known");
    const built = await engine.build("eks:index:ClusterCreationRoleProvider", "creator", {
      region: "eu-west-1",
    });
    const role = engine.child("aws:iam/role:Role", "creator-eksClusterCreatorRole");
    const provider = engine.child("pulumi:providers:aws", "creator-eksClusterCreatorEntity");
    assert.equal(provider.parent, role.urn);
    assert.deepEqual(provider.options?.additionalSecretOutputs, ["accessKey", "secretKey", "token"]);
    const { Statement } = JSON.parse(
      String(engine.child("aws:iam/rolePolicy:RolePolicy", "creator-eksClusterCreatorPolicy").inputs.policy),
    );
    assert.deepEqual(
      Statement.map(({ Action }: { Action: string }) => Action),
      ["eks:*", "iam:PassRole"],
    );
    assert.match(
      String(provider.inputs.assumeRoles),
      /^\[\{"roleArn":"arn:aws:iam::123456789012:role\/creator-eksClusterCreatorRole-/,
    );
    assert.match(String(role.inputs.assumeRolePolicy), /arn:aws:iam::123456789012:root/);
    assert.ok(isReference(built.state.role) && isReference(built.state.provider));
  });
});
