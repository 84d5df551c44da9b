import type { ResourceHandle } from "../component-builder";
import { all, apply, type InputValue, isTruthyOrUnknown, mapOf, textOf } from "../input-value";
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
import { planBlockDevices, refuseWrongVolume, planRootVolume } from "./root-volume";
import { encodeBase64 } from "./user-data";

/** Instance type of nodes whose program names none. */
export const smallInstance = "t3.medium";

/** A node group on a launch template. */
export interface NodeGroupV2 {
  readonly group: ResourceHandle;
  readonly securityGroup: ResourceHandle | undefined;
  readonly securityGroupId: InputValue;
}

/** Makes a group of nodes from a launch template. */
export async function createNodeGroupV2(context: NodeGroupContext): Promise<NodeGroupV2> {
  const { builder, parent, name, args, core } = context;
  refuseWrongNodeGroup(context);
  refuseWrongVolume(name, args);
  const profile = resolveInstanceProfileName(context);
  const security = await resolveNodeGroups(context);
  const keyName = await resolveKeyPairName(context);
  const os = systemOf(context);
  const script = createUserData(clusterFacts(core), os, firstTruthy(args, userDataSettings), {
    group: "launchTemplate",
    stackName: name,
  });
  const image = await resolveImageId(context);
  const facts = await readImage(context, image);

  const template = await builder.createResource(
    "aws:ec2/launchTemplate:LaunchTemplate",
    `${name}-launchTemplate`,
    {
      imageId: image,
      instanceType: isTruthyOrUnknown(args.instanceType) ? args.instanceType : smallInstance,
      iamInstanceProfile: { name: profile },
      keyName,
      instanceMarketOptions: isTruthyOrUnknown(args.spotPrice)
        ? { marketType: "spot", spotOptions: { maxPrice: args.spotPrice } }
        : undefined,
      blockDeviceMappings: planBlockDevices(os, planRootVolume(os, args), facts),
      networkInterfaces: [
        {
          associatePublicIpAddress: apply(args.nodeAssociatePublicIpAddress, textOf) ?? "true",
          securityGroups: security.ids,
        },
      ],
      metadataOptions: args.metadataOptions,
      userData: apply(script, encodeBase64),
      tagSpecifications: args.launchTemplateTagSpecifications,
      monitoring:
        args.enableDetailedMonitoring === undefined ? undefined : { enabled: args.enableDetailedMonitoring },
    },
    { parent },
  );

  const group = await builder.createResource(
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
      vpcZoneIdentifiers: await resolveNodeSubnets(context),
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
      ...(isTruthyOrUnknown(args.ignoreScalingChanges)
        ? { options: { ignoreChanges: ["desiredCapacity"] } }
        : {}),
    },
  );
  return { group, securityGroup: security.group, securityGroupId: security.groupId };
}

/** Tags of the group and its instances: the program's own, and those by which the cluster knows its nodes. */
function groupTags(clusterName: InputValue, tags: InputValue): InputValue {
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
