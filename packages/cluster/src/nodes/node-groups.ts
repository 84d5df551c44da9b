import * as ec2 from "@pulumi/aws/ec2";
import * as eks from "@pulumi/eks";
import type { Output, Resource } from "@pulumi/pulumi";
import { planLaunchTemplate } from "./launch-template-plan";
import { planNodeGroup } from "./node-group-plan";
import type { ComponentContext } from "../component-context";
import type { ResolvedClusterArgs } from "../resolve-cluster-args";
import { nodeGroupTransform } from "../transforms";

/** What the groups join. */
export interface NodeGroupContext {
  readonly controlPlane: eks.Cluster;
  readonly nodeRoleArn: Output<string>;

  /** What nodes need to become ready. */
  readonly after: readonly Resource[];
}

/** Builds the managed node groups. */
export function createNodeGroups(
  { name, child }: ComponentContext,
  { kubernetesVersion, network, nodeGroups, nodeTags }: ResolvedClusterArgs,
  { controlPlane, nodeRoleArn, after }: NodeGroupContext,
): readonly eks.ManagedNodeGroup[] {
  return Object.entries(nodeGroups).map(([key, group]) => {
    const named = `${name}-${key}`;
    const { settings, transformOnlyArgs } = planNodeGroup(kubernetesVersion, group);
    const template = new ec2.LaunchTemplate(
      named,
      planLaunchTemplate({
        nodeName: named,
        image: group.image,
        rootVolumeGib: group.rootVolumeGib,
        tags: nodeTags,
      }),
      child,
    );
    return new eks.ManagedNodeGroup(
      named,
      {
        ...settings,
        cluster: controlPlane,
        nodeRoleArn,
        subnetIds: network.privateSubnetIds,
        launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
        // An autoscaler sets the size; the one given here is only the first.
        ignoreScalingChanges: true,
        tags: { Name: named },
      },
      { ...child, transforms: [nodeGroupTransform(transformOnlyArgs, after)] },
    );
  });
}
