import assert from "node:assert/strict";
import { isReference, makeReference, unknown, type ValueMap } from "../../../model/values";
import { SmallEngine, stack } from "../small-engine.test.support";

const clusterArgs = {
  ...{
    name: "prod",
    version: "1.35",
    vpcId: "vpc-1",
    privateSubnetIds: ["subnet-a"],
    publicSubnetIds: ["subnet-p"],
  },
  ...{ authenticationMode: "API", skipDefaultNodeGroup: true },
};

/** Builds a cluster, then a component beside it. */
async function beside(
  type: string,
  name: string,
  inputs: ValueMap,
  mode: "known" | "parity" = "known",
  cluster: ValueMap = clusterArgs,
) {
  const engine = new SmallEngine(mode);
  const { urn } = await engine.build("eks:index:Cluster", "c", cluster);
  const before = engine.children.length;
  const built = await engine.build(
    type,
    name,
    { cluster: makeReference(urn, undefined), ...inputs },
    { cluster: [urn] },
  );
  return { engine, built, children: engine.children.slice(before), clusterUrn: urn };
}

const managed = "eks:index:ManagedNodeGroup";

describe("eks.ManagedNodeGroup", () => {
  it("makes a node group of its cluster, which it depends on twice: by the component and by the resource", async () => {
    const { engine, built, children } = await beside(managed, "system", {
      nodeRoleArn: "arn:role",
      tags: { a: "b" },
    });
    assert.deepEqual(
      children.map(({ type, name }) => `${type} ${name}`),
      [`${managed} system`, "aws:eks/nodeGroup:NodeGroup system"],
    );
    const group = engine.child("aws:eks/nodeGroup:NodeGroup", "system");
    assert.deepEqual(group.inputs, {
      clusterName: "prod",
      nodeRoleArn: "arn:role",
      scalingConfig: { desiredSize: 2, minSize: 1, maxSize: 2 },
      subnetIds: ["subnet-p", "subnet-a"],
      tags: { a: "b" },
      version: "1.35",
    });
    assert.deepEqual(engine.dependenciesOf(group), ["c", "c-eksCluster"]);
    assert.ok(isReference(built.state.nodeGroup));
    assert.equal(built.state.placementGroupName, "");
  });

  it("takes subnets, sizes and a template of the program, which then chooses the version", async () => {
    const launchTemplate = { id: "lt-1", version: "3" };
    const scalingConfig = { minSize: 3, maxSize: 6, desiredSize: 3 };
    const { engine } = await beside(managed, "system", {
      nodeRoleArn: "r",
      subnetIds: ["x"],
      scalingConfig,
      launchTemplate,
      ignoreScalingChanges: true,
    });
    const { inputs, options } = engine.child("aws:eks/nodeGroup:NodeGroup", "system");
    assert.deepEqual(inputs, {
      clusterName: "prod",
      nodeRoleArn: "r",
      scalingConfig,
      subnetIds: ["x"],
      launchTemplate,
    });
    assert.deepEqual(options?.ignoreChanges, ["scalingConfig.desiredSize"]);
  });

  it("makes a launch template for what only that can say", async () => {
    const { engine, children } = await beside(managed, "system", {
      nodeRoleArn: "r",
      enableIMDSv2: true,
      diskSize: 50,
    });
    assert.deepEqual(
      children.map(({ name }) => name),
      ["system", "system-launchTemplate", "system"],
    );
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "system-launchTemplate");
    assert.deepEqual(template.inputs, {
      blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 50 } }],
      metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 2, httpEndpoint: "enabled" },
    });
    const { inputs } = engine.child("aws:eks/nodeGroup:NodeGroup", "system");
    assert.match(JSON.stringify(inputs.launchTemplate), /^\{"id":"lt-[0-9a-f]{17}","version":"1"\}$/);
    assert.equal(inputs.diskSize, undefined);
    assert.equal(inputs.version, "1.35");
  });

  it("names an image if it writes user data, and leaves version and image type out", async () => {
    const labels = { tier: "a" };
    const taints = [{ key: "only", value: "this", effect: "NO_SCHEDULE" }];
    const { engine } = await beside(managed, "system", {
      nodeRoleArn: "r",
      kubeletExtraArgs: "--max-pods=9",
      amiType: "AL2023_ARM_64_STANDARD",
      labels,
      taints,
    });
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "system-launchTemplate");
    assert.match(String(template.inputs.imageId), /^ami-[0-9a-f]{17}$/);
    const text = Buffer.from(String(template.inputs.userData), "base64").toString();
    assert.match(
      text,
      /- '--max-pods=9'\n +- '--node-labels=tier=a'\n +- '--register-with-taints=only=this:NoSchedule'/,
    );
    assert.match(text, /name: prod\n/);
    const { inputs } = engine.child("aws:eks/nodeGroup:NodeGroup", "system");
    assert.equal(inputs.version, undefined);
    assert.equal(inputs.amiType, undefined);
    assert.deepEqual(inputs.taints, taints);
    const parameter = engine.invokes.find(({ token }) => token === "aws:ssm/getParameter:getParameter");
    assert.equal(
      parameter?.args.name,
      "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/standard/recommended/image_id",
    );
  });

  it("chooses the image type by operating system and processor", async () => {
    const { engine } = await beside(managed, "system", {
      nodeRoleArn: "r",
      operatingSystem: "Bottlerocket",
      instanceTypes: ["m7g.large", "m6g.large"],
    });
    assert.equal(engine.child("aws:eks/nodeGroup:NodeGroup", "system").inputs.amiType, "BOTTLEROCKET_ARM_64");
    await assert.rejects(
      beside(managed, "mixed", {
        nodeRoleArn: "r",
        operatingSystem: "AL2023",
        instanceTypes: ["m7g.large", "m7i.large"],
      }),
      /have different processors/,
    );
  });

  it("waits for the map of who may enter, where the cluster has one", async () => {
    const cluster = { ...clusterArgs, authenticationMode: "API_AND_CONFIG_MAP" };
    const { engine } = await beside(managed, "system", { nodeRoleArn: "r" }, "known", cluster);
    assert.deepEqual(engine.dependenciesOf(engine.child("aws:eks/nodeGroup:NodeGroup", "system")), [
      "c",
      "c-eksCluster",
      "c-nodeAccess",
    ]);
  });

  it("refuses a role that a cluster with a map does not know", async () => {
    const cluster = { ...clusterArgs, authenticationMode: "CONFIG_MAP" };
    await assert.rejects(
      beside(managed, "system", { nodeRoleArn: "arn:other" }, "known", cluster),
      /has a role that its cluster does not know/,
    );
  });

  it("takes a role that a cluster with a map knows", async () => {
    const engine = new SmallEngine("known");
    const arn = "arn:aws:iam::123456789012:role/nodes";
    const inputs = { assumeRolePolicy: "{}", name: "nodes" };
    const made = await engine.register({
      type: "aws:iam/role:Role",
      name: "r",
      custom: true,
      parent: stack,
      inputs,
    });
    const role = makeReference(made.urn, made.id);
    const cluster = { ...clusterArgs, authenticationMode: "CONFIG_MAP", instanceRoles: [role] };
    const { urn } = await engine.build("eks:index:Cluster", "c", cluster);
    await engine.build(managed, "system", { cluster: makeReference(urn, undefined), nodeRole: role });
    assert.equal(made.outputs["arn"], arn);
    assert.equal(engine.child("aws:eks/nodeGroup:NodeGroup", "system").inputs.nodeRoleArn, arn);
  });

  it("refuses what the library refuses, all at once", async () => {
    await assert.rejects(
      beside(managed, "system", {
        launchTemplate: { id: "x" },
        enableIMDSv2: true,
        amiId: "ami-1",
        gpu: true,
      }),
      (error) => {
        assert.deepEqual(String(Object(error).message).split("\n"), [
          'Managed node group "system" cannot be built:',
          "  - it needs nodeRole or nodeRoleArn.",
          "  - amiId excludes gpu.",
          "  - launchTemplate excludes enableIMDSv2, amiId: say it in the template.",
        ]);
        return true;
      },
    );
  });

  it("knows no part of a cluster of which a part is unknown", async () => {
    const { engine } = await beside(
      managed,
      "system",
      { nodeRoleArn: "r", kubeletExtraArgs: "--x" },
      "parity",
    );
    const { inputs } = engine.child("aws:eks/nodeGroup:NodeGroup", "system");
    assert.equal(inputs.clusterName, unknown);
    assert.deepEqual(inputs.launchTemplate, { id: unknown, version: unknown });
    assert.equal(
      engine.child("aws:ec2/launchTemplate:LaunchTemplate", "system-launchTemplate").inputs.userData,
      unknown,
    );
  });

  it("lays network cards of the fabric adapter in one zone", async () => {
    const { engine, built } = await beside(managed, "hpc", {
      ...{
        nodeRoleArn: "r",
        enableEfaSupport: true,
        instanceTypes: ["c6gn.16xlarge"],
        placementGroupAvailabilityZone: "eu-west-1a",
      },
    });
    assert.deepEqual(engine.child("aws:ec2/placementGroup:PlacementGroup", "hpc").inputs, {
      strategy: "cluster",
    });
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "hpc-launchTemplate");
    assert.match(JSON.stringify(template.inputs.networkInterfaces), /"interfaceType":"efa"/);
    // The cluster's own group: the one that the cluster was given is not meant.
    const given = engine.child("aws:eks/cluster:Cluster", "c-eksCluster").inputs.vpcConfig;
    const [group] = Object(template.inputs.networkInterfaces)[0].securityGroups;
    assert.match(String(group), /^sg-/);
    assert.ok(!JSON.stringify(given).includes(String(group)));
    assert.match(String(built.state.placementGroupName), /^hpc-[0-9a-f]{7}$/);
  });
});

describe("eks.NodeGroupV2", () => {
  const type = "eks:index:NodeGroupV2";
  const own = { instanceProfileName: "nodes" };

  it("makes a security group, a launch template and a group of instances", async () => {
    const { engine, built, children } = await beside(type, "workers", {
      ...own,
      instanceType: "m7i.large",
      spotPrice: "0.1",
      minSize: 2,
      maxSize: 5,
      desiredCapacity: 3,
      nodeAssociatePublicIpAddress: false,
    });
    assert.deepEqual(
      children.slice(1).map(({ type, name }) => `${type.split(":")[2]} ${name}`),
      [
        "SecurityGroup workers-nodeSecurityGroup",
        "SecurityGroupRule workers-eksNodeIngressRule",
        "SecurityGroupRule workers-eksNodeClusterIngressRule",
        "SecurityGroupRule workers-eksExtApiServerClusterIngressRule",
        "SecurityGroupRule workers-eksNodeInternetEgressRule",
        "SecurityGroupRule workers-eksClusterIngressRule",
        "LaunchTemplate workers-launchTemplate",
        "Group workers",
      ],
    );
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "workers-launchTemplate");
    assert.equal(template.inputs.instanceType, "m7i.large");
    assert.deepEqual(template.inputs.iamInstanceProfile, { name: "nodes" });
    assert.deepEqual(template.inputs.instanceMarketOptions, {
      marketType: "spot",
      spotOptions: { maxPrice: "0.1" },
    });
    assert.deepEqual(template.inputs.blockDeviceMappings, []);
    assert.match(
      JSON.stringify(template.inputs.networkInterfaces),
      /^\[\{"associatePublicIpAddress":"false","securityGroups":\["sg-/,
    );
    const ofCluster = engine.stateOf(
      engine.child("aws:ec2/securityGroup:SecurityGroup", "c-eksClusterSecurityGroup").urn,
    );
    const rule = engine.child(
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      "workers-eksNodeClusterIngressRule",
    );
    assert.equal(rule.inputs.sourceSecurityGroupId, ofCluster?.id);
    assert.ok(
      engine.dependenciesOf(template).includes("workers-eksClusterIngressRule"),
      "nodes cannot join before the rule is there",
    );

    const group = engine.child("aws:autoscaling/group:Group", "workers");
    assert.deepEqual([group.inputs.minSize, group.inputs.maxSize, group.inputs.desiredCapacity], [2, 5, 3]);
    assert.deepEqual(group.inputs.vpcZoneIdentifiers, ["subnet-a"], "private subnets come first");
    assert.deepEqual(Object(group.inputs.tags)[0], {
      value: "owned",
      key: "kubernetes.io/cluster/prod",
      propagateAtLaunch: true,
    });
    assert.match(String(built.state.nodeSecurityGroupId), /^sg-/);
  });

  it("takes the cluster's own security group where the cluster was given none", async () => {
    const { engine } = await beside(type, "workers", own, "known", {
      ...clusterArgs,
      skipDefaultSecurityGroups: true,
    });
    const { vpcConfig } = Object(
      engine.stateOf(engine.child("aws:eks/cluster:Cluster", "c-eksCluster").urn)?.outputs,
    );
    const rule = engine.child(
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      "workers-eksNodeClusterIngressRule",
    );
    assert.equal(rule.inputs.sourceSecurityGroupId, vpcConfig.clusterSecurityGroupId);
  });

  it("puts Bottlerocket's data on its second device", async () => {
    const settings = { amiType: "BOTTLEROCKET_x86_64", nodeRootVolumeIops: 4000, nodeRootVolumeType: "io1" };
    const { engine } = await beside(type, "workers", { ...own, ...settings });
    const mappings = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "workers-launchTemplate").inputs
      .blockDeviceMappings;
    assert.deepEqual(mappings, [{ deviceName: "/dev/xvdb", ebs: { volumeType: "io1", iops: 4000 } }]);
  });

  it("gives the root volume to the image, unless the program asks for more", async () => {
    const volume = { nodeRootVolumeSize: 100, nodeRootVolumeType: "gp3", nodeRootVolumeEncrypted: true };
    const { engine } = await beside(type, "workers", { ...own, ...volume });
    const mappings = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "workers-launchTemplate").inputs
      .blockDeviceMappings;
    assert.deepEqual(mappings, [
      { deviceName: "/dev/xvda", ebs: { encrypted: "true", volumeSize: 100, volumeType: "gp3" } },
    ]);
    const { engine: old } = await beside(type, "old", { ...own, operatingSystem: "AL2" });
    assert.deepEqual(
      old.child("aws:ec2/launchTemplate:LaunchTemplate", "old-launchTemplate").inputs.blockDeviceMappings,
      [
        {
          deviceName: "/dev/xvda",
          ebs: { encrypted: "false", volumeSize: 20, volumeType: "gp2", deleteOnTermination: "true" },
        },
      ],
    );
  });

  it("uses the security group of the program, and makes a key pair of its public key", async () => {
    const given = {
      nodeSecurityGroupId: "sg-1",
      clusterIngressRuleId: "sgrule-1",
      nodePublicKey: "ssh-ed25519 A",
    };
    const { engine, built, children } = await beside(type, "workers", { ...own, ...given });
    assert.deepEqual(
      children.slice(1).map(({ name }) => name),
      ["workers-keyPair", "workers-launchTemplate", "workers"],
    );
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "workers-launchTemplate");
    assert.match(String(template.inputs.keyName), /^workers-keyPair-[0-9a-f]{7}$/);
    assert.equal(built.state.nodeSecurityGroupId, "sg-1");
  });

  it("refuses what the library refuses, all at once", async () => {
    const wrong = {
      ...own,
      nodeSecurityGroupId: "sg-1",
      nodePublicKey: "a",
      keyName: "b",
      amiId: "ami-1",
      gpu: true,
    };
    await assert.rejects(beside(type, "workers", wrong), (error) => {
      assert.equal(String(Object(error).message).split("\n").length, 4);
      return true;
    });
    await assert.rejects(beside(type, "workers", {}), /needs instanceProfile or instanceProfileName/);
    await assert.rejects(
      beside(type, "workers", own, "known", { ...clusterArgs, createInstanceRole: true }),
      /has instanceProfile and instanceProfileName/,
    );
    await assert.rejects(
      beside(type, "workers", { ...own, nodeRootVolumeIops: 9, nodeRootVolumeType: "gp3" }),
      /nodeRootVolumeIops is for volumes of type io1, not gp3/,
    );
  });
});

describe("eks.NodeGroup", () => {
  it("makes a launch configuration and a stack of CloudFormation", async () => {
    const { engine, built, children } = await beside("eks:index:NodeGroup", "old", {
      instanceProfileName: "nodes",
      nodeSecurityGroupId: "sg-1",
      clusterIngressRuleId: "r",
    });
    assert.deepEqual(
      children.slice(1).map(({ type, name }) => `${type.split(":")[2]} ${name}`),
      ["RandomSuffix old-cfnStackName", "LaunchConfiguration old-nodeLaunchConfiguration", "Stack old-nodes"],
    );
    const suffix = engine.child("eks:index:RandomSuffix", "old-cfnStackName");
    assert.deepEqual(suffix.options?.aliases, [{ type: "pulumi-nodejs:dynamic:Resource" }]);
    const stack = engine.child("aws:cloudformation/stack:Stack", "old-nodes");
    assert.match(String(stack.inputs.name), /^old-[0-9a-f]{8}$/);
    const { Resources } = JSON.parse(String(stack.inputs.templateBody));
    assert.deepEqual(Resources.NodeGroup.Properties.VPCZoneIdentifier, ["subnet-a"]);
    assert.match(
      String(
        engine.child("aws:ec2/launchConfiguration:LaunchConfiguration", "old-nodeLaunchConfiguration").inputs
          .userData,
      ),
      /cfn-signal .* --stack old-[0-9a-f]{8} --resource NodeGroup --region eu-west-1/,
    );
    assert.match(String(built.state.autoScalingGroupName), /NodeGroup/);
  });
});
