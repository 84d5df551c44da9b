import type { ResourceHandle } from "../component-builder";
import { all, type InputValue, isTruthyOrUnknown, mapOf, getMember, textOf } from "../input-value";
import {
  firstTruthy,
  clusterFacts,
  readImage,
  resolveImageId,
  resolveInstanceProfileName,
  resolveKeyPairName,
  type NodeGroupContext,
  resolveNodeGroups,
  resolveNodeSubnets,
  refuseWrongNodeGroup,
  createUserData,
  systemOf,
  userDataSettings,
} from "./node-group-parts";
import { smallInstance } from "./node-group-v2";
import { deviceOf, refuseWrongVolume, planRootVolume } from "./root-volume";

/** A node group in a stack of CloudFormation. */
export interface NodeGroup {
  readonly stack: ResourceHandle;
  readonly autoScalingGroupName: InputValue;
  readonly securityGroup: ResourceHandle | undefined;
  readonly securityGroupId: InputValue;
}

/** Makes a group of nodes by a launch configuration and a stack of CloudFormation. */
export async function createNodeGroup(context: NodeGroupContext): Promise<NodeGroup> {
  const { builder, parent, name, args, core } = context;
  refuseWrongNodeGroup(context);
  refuseWrongVolume(name, args);
  const profile = resolveInstanceProfileName(context);
  const security = await resolveNodeGroups(context);
  const keyName = await resolveKeyPairName(context);
  const suffix = await builder.createResource(
    "eks:index:RandomSuffix",
    `${name}-cfnStackName`,
    { input: name },
    { parent, options: { aliases: [{ type: "pulumi-nodejs:dynamic:Resource" }] } },
  );
  const stackName = suffix.output("output");
  const region = getMember(await builder.invoke("aws:index/getRegion:getRegion", {}, parent), "name");
  const os = systemOf(context);
  const script = createUserData(clusterFacts(core), os, firstTruthy(args, userDataSettings), {
    group: "cloudFormation",
    stackName,
    region,
  });
  const image = await resolveImageId(context);
  const facts = await readImage(context, image);
  const volume = planRootVolume(os, args);

  const configuration = await builder.createResource(
    "aws:ec2/launchConfiguration:LaunchConfiguration",
    `${name}-nodeLaunchConfiguration`,
    {
      associatePublicIpAddress: args.nodeAssociatePublicIpAddress ?? true,
      imageId: image,
      instanceType: isTruthyOrUnknown(args.instanceType) ? args.instanceType : smallInstance,
      iamInstanceProfile: profile,
      keyName,
      securityGroups: security.ids,
      spotPrice: args.spotPrice,
      rootBlockDevice: all({ os, volume, facts }, (known) =>
        known.os === "Bottlerocket" ? {} : known.volume,
      ),
      ebsBlockDevices: all({ os, volume, facts }, (known) =>
        dataDevices(known.os, mapOf(known.volume), known.facts),
      ),
      userData: isTruthyOrUnknown(args.nodeUserDataOverride) ? args.nodeUserDataOverride : script,
      enableMonitoring: args.enableDetailedMonitoring,
    },
    { parent },
  );

  const stack = await builder.createResource(
    "aws:cloudformation/stack:Stack",
    `${name}-nodes`,
    {
      name: stackName,
      templateBody: templateBody(context, configuration, await resolveNodeSubnets(context)),
      tags: core.withDependencies(
        all({ tags: core.get("tags"), own: args.cloudFormationTags, name }, (known) => ({
          Name: `${name}-nodes`,
          ...mapOf(known.own),
          ...mapOf(known.tags),
        })),
      ),
    },
    { parent, dependsOn: core.beforeNodes },
  );
  return {
    stack,
    autoScalingGroupName: getMember(stack.output("outputs"), "NodeGroup"),
    securityGroup: security.group,
    securityGroupId: security.groupId,
  };
}

/** Bottlerocket keeps its data on a device beside the root; nothing else has one. */
function dataDevices(os: InputValue, volume: Readonly<Record<string, InputValue>>, image: InputValue) {
  const given = Object.keys(volume).length > 0;
  return os === "Bottlerocket" && given ? [{ deviceName: deviceOf(os, image), ...volume }] : [];
}

/** The template that the stack is made of. It says what the library's says, as JSON. */
function templateBody(
  { args, core }: NodeGroupContext,
  configuration: ResourceHandle,
  subnetIds: InputValue,
): InputValue {
  const tags = all(
    { clusterName: core.outputOf("cluster", "name"), own: args.autoScalingGroupTags },
    (known) => ({
      Name: `${textOf(known.clusterName)}-worker`,
      [`kubernetes.io/cluster/${textOf(known.clusterName)}`]: "owned",
      ...mapOf(known.own),
    }),
  );
  const sizes = {
    DesiredCapacity: args.desiredCapacity ?? 2,
    MinSize: args.minSize ?? 1,
    MaxSize: args.maxSize ?? 2,
  };
  return all({ id: configuration.id, tags, subnetIds, sizes }, (known) => {
    const properties = {
      ...mapOf(known.sizes),
      LaunchConfigurationName: known.id,
      VPCZoneIdentifier: known.subnetIds,
      Tags: Object.entries(mapOf(known.tags)).map(([Key, Value]) => ({
        Key,
        Value,
        PropagateAtLaunch: true,
      })),
    };
    const rolling = { MinInstancesInService: isTruthyOrUnknown(args.spotPrice) ? 0 : 1, MaxBatchSize: 1 };
    const group = {
      Type: "AWS::AutoScaling::AutoScalingGroup",
      Properties: properties,
      UpdatePolicy: { AutoScalingRollingUpdate: rolling },
    };
    return JSON.stringify({
      AWSTemplateFormatVersion: "2010-09-09",
      Outputs: { NodeGroup: { Value: { Ref: "NodeGroup" } } },
      Resources: { NodeGroup: group },
    });
  });
}
