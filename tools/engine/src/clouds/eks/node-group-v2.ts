import { all, apply, type Flow, isGiven, mapOf, textOf } from "./flow";
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
import { blockDevices, refuseWrongVolume, rootVolume } from "./root-volume";
import { encoded } from "./user-data";
import type { Part } from "./workshop";

/** Instance type of nodes whose program names none. */
export const smallInstance = "t3.medium";

/** A node group on a launch template. */
export interface NodeGroupV2 {
  readonly group: Part;
  readonly securityGroup: Part | undefined;
  readonly securityGroupId: Flow;
}

/** Makes a group of nodes from a launch template. */
export async function nodeGroupV2(site: NodeGroupSite): Promise<NodeGroupV2> {
  const { workshop, parent, name, args, core } = site;
  refuseWrongNodeGroup(site);
  refuseWrongVolume(name, args);
  const profile = instanceProfileName(site);
  const security = await nodeGroups(site);
  const keyName = await keyPairName(site);
  const os = systemOf(site);
  const script = startedWith(clusterFacts(core), os, chosen(args, userDataSettings), {
    group: "launchTemplate",
    stackName: name,
  });
  const image = await imageId(site);
  const facts = await imageFacts(site, image);

  const template = await workshop.resource(
    "aws:ec2/launchTemplate:LaunchTemplate",
    `${name}-launchTemplate`,
    {
      imageId: image,
      instanceType: isGiven(args.instanceType) ? args.instanceType : smallInstance,
      iamInstanceProfile: { name: profile },
      keyName,
      instanceMarketOptions: isGiven(args.spotPrice)
        ? { marketType: "spot", spotOptions: { maxPrice: args.spotPrice } }
        : undefined,
      blockDeviceMappings: blockDevices(os, rootVolume(os, args), facts),
      networkInterfaces: [
        {
          associatePublicIpAddress: apply(args.nodeAssociatePublicIpAddress, textOf) ?? "true",
          securityGroups: security.ids,
        },
      ],
      metadataOptions: args.metadataOptions,
      userData: apply(script, encoded),
      tagSpecifications: args.launchTemplateTagSpecifications,
      monitoring:
        args.enableDetailedMonitoring === undefined ? undefined : { enabled: args.enableDetailedMonitoring },
    },
    { parent },
  );

  const group = await workshop.resource(
    "aws:autoscaling/group:Group",
    name,
    {
      minSize: args.minSize ?? 1,
      maxSize: args.maxSize ?? 2,
      desiredCapacity: args.desiredCapacity ?? 2,
      launchTemplate: {
        name: template.output("name"),
        version: apply(template.output("latestVersion"), textOf),
      },
      vpcZoneIdentifiers: await nodeSubnets(site),
      instanceRefresh: {
        strategy: "Rolling",
        preferences: { minHealthyPercentage: args.minRefreshPercentage ?? 50 },
      },
      tags: groupTags(core.outputOf("cluster", "name"), args.autoScalingGroupTags),
      defaultInstanceWarmup: args.defaultInstanceWarmup,
    },
    {
      parent,
      dependsOn: core.beforeNodes,
      ...(isGiven(args.ignoreScalingChanges) ? { options: { ignoreChanges: ["desiredCapacity"] } } : {}),
    },
  );
  return { group, securityGroup: security.group, securityGroupId: security.groupId };
}

/** Tags of the group and its instances: the program's own, and those by which the cluster knows its nodes. */
function groupTags(clusterName: Flow, tags: Flow): Flow {
  return all({ clusterName, tags }, (known) => {
    const name = textOf(known.clusterName);
    const own = Object.entries(mapOf(known.tags)).map(([key, value]) => ({
      key,
      value,
      propagateAtLaunch: true,
    }));
    return [
      ...own,
      { value: "owned", key: `kubernetes.io/cluster/${name}`, propagateAtLaunch: true },
      { key: "Name", value: `${name}-worker`, propagateAtLaunch: true },
    ];
  });
}
