import { all, type Flow, isGiven, mapOf, member, textOf } from "./flow";
import {
  chosen,
  clusterFacts,
  imageFacts,
  imageId,
  instanceProfileName,
  keyPairName,
  type NodeGroupSite,
  nodeGroups,
  nodeSubnets,
  refuseWrongNodeGroup,
  startedWith,
  systemOf,
  userDataSettings,
} from "./node-group-parts";
import { smallInstance } from "./node-group-v2";
import { deviceOf, refuseWrongVolume, rootVolume } from "./root-volume";
import type { Part } from "./workshop";

/** A node group in a stack of CloudFormation. */
export interface NodeGroup {
  readonly stack: Part;
  readonly autoScalingGroupName: Flow;
  readonly securityGroup: Part | undefined;
  readonly securityGroupId: Flow;
}

/** Makes a group of nodes by a launch configuration and a stack of CloudFormation. */
export async function nodeGroup(site: NodeGroupSite): Promise<NodeGroup> {
  const { workshop, parent, name, args, core } = site;
  refuseWrongNodeGroup(site);
  refuseWrongVolume(name, args);
  const profile = instanceProfileName(site);
  const security = await nodeGroups(site);
  const keyName = await keyPairName(site);
  const suffix = await workshop.resource(
    "eks:index:RandomSuffix",
    `${name}-cfnStackName`,
    { input: name },
    { parent, options: { aliases: [{ type: "pulumi-nodejs:dynamic:Resource" }] } },
  );
  const stackName = suffix.output("output");
  const region = member(await workshop.invoke("aws:index/getRegion:getRegion", {}, parent), "name");
  const os = systemOf(site);
  const script = startedWith(clusterFacts(core), os, chosen(args, userDataSettings), {
    group: "cloudFormation",
    stackName,
    region,
  });
  const image = await imageId(site);
  const facts = await imageFacts(site, image);
  const volume = rootVolume(os, args);

  const configuration = await workshop.resource(
    "aws:ec2/launchConfiguration:LaunchConfiguration",
    `${name}-nodeLaunchConfiguration`,
    {
      associatePublicIpAddress: args.nodeAssociatePublicIpAddress ?? true,
      imageId: image,
      instanceType: isGiven(args.instanceType) ? args.instanceType : smallInstance,
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
      userData: isGiven(args.nodeUserDataOverride) ? args.nodeUserDataOverride : script,
      enableMonitoring: args.enableDetailedMonitoring,
    },
    { parent },
  );

  const stack = await workshop.resource(
    "aws:cloudformation/stack:Stack",
    `${name}-nodes`,
    {
      name: stackName,
      templateBody: templateBody(site, configuration, await nodeSubnets(site)),
      tags: core.after(
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
    autoScalingGroupName: member(stack.output("outputs"), "NodeGroup"),
    securityGroup: security.group,
    securityGroupId: security.groupId,
  };
}

/** Bottlerocket keeps its data on a device beside the root; nothing else has one. */
function dataDevices(os: Flow, volume: Readonly<Record<string, Flow>>, image: Flow) {
  const given = Object.keys(volume).length > 0;
  return os === "Bottlerocket" && given ? [{ deviceName: deviceOf(os, image), ...volume }] : [];
}

/** The template that the stack is made of. It says what the library's says, as JSON. */
function templateBody({ args, core }: NodeGroupSite, configuration: Part, subnetIds: Flow): Flow {
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
    const rolling = { MinInstancesInService: isGiven(args.spotPrice) ? 0 : 1, MaxBatchSize: 1 };
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
