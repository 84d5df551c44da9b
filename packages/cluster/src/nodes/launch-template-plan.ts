import type { types } from "@pulumi/aws";
import type { LaunchTemplateArgs } from "@pulumi/aws/ec2";
import type { NodeImage } from "../args";

type Disk = types.input.ec2.LaunchTemplateBlockDeviceMapping;

/** What the instances of a group are started with. */
export interface LaunchSettings {
  /** Name that the instances and their volumes show. */
  readonly nodeName: string;
  readonly image: NodeImage;
  readonly rootVolumeGib: number;

  /** Tags of instances and volumes. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The launch template of a group. It is ours, because the one of `ManagedNodeGroup` neither encrypts volumes nor keeps
 * pods away from the credentials of the node.
 */
export function planLaunchTemplate({
  nodeName,
  image,
  rootVolumeGib,
  tags,
}: LaunchSettings): LaunchTemplateArgs {
  const named = { Name: nodeName, ...tags };
  return {
    blockDeviceMappings: disks[image](rootVolumeGib),
    metadataOptions: {
      httpEndpoint: "enabled",
      httpTokens: "required",
      // One hop ends at the node itself: a pod with its own network cannot ask for the credentials of the node.
      httpPutResponseHopLimit: 1,
    },
    tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
      resourceType,
      tags: named,
    })),
    updateDefaultVersion: true,
    tags: { Name: nodeName },
  };
}

/**
 * The volumes of each image. Bottlerocket keeps its system on a small first volume, and everything else on a second.
 *
 * @see https://github.com/bottlerocket-os/bottlerocket#default-volumes
 */
const disks: Readonly<Record<NodeImage, (gib: number) => Disk[]>> = {
  al2023: (gib) => [encrypted("/dev/xvda", gib)],
  bottlerocket: (gib) => [encrypted("/dev/xvda"), encrypted("/dev/xvdb", gib)],
};

function encrypted(deviceName: string, gib?: number): Disk {
  return {
    deviceName,
    ebs: {
      encrypted: "true",
      volumeType: "gp3",
      deleteOnTermination: "true",
      ...(gib !== undefined && { volumeSize: gib }),
    },
  };
}
