import type { Inputs, Resource, ResourceOptions, ResourceTransform } from "@pulumi/pulumi";
import type { NodeGroupPlan } from "./nodes/node-group-plan";
import type { ResolvedClusterArgs } from "./resolve-cluster-args";

/**
 * What `eks.Cluster` of @pulumi/eks 4.3 does not offer for the control plane that it builds.
 *
 * @param after what must be there before it, and go after it
 */
export function controlPlaneTransform(
  { zonalShift, controlPlaneTier: tier }: Pick<ResolvedClusterArgs, "zonalShift" | "controlPlaneTier">,
  after: readonly Resource[],
): ResourceTransform {
  return changing("aws:eks/cluster:Cluster", after, {
    accessConfig: {
      authenticationMode: "API",
      // The library always makes the creator an administrator: an access entry of the identity that ran Pulumi, which nobody asked for.
      bootstrapClusterCreatorAdminPermissions: false,
    },
    zonalShiftConfig: { enabled: zonalShift },
    controlPlaneScalingConfig: { tier },
  });
}

/**
 * What `eks.ManagedNodeGroup` of @pulumi/eks 4.3 does not offer for the group that it builds.
 *
 * @param after what must be there before it, and go after it
 */
export function nodeGroupTransform(
  transformOnlyArgs: NodeGroupPlan["transformOnlyArgs"],
  after: readonly Resource[],
): ResourceTransform {
  return changing("aws:eks/nodeGroup:NodeGroup", after, transformOnlyArgs);
}

/**
 * A transform that changes the properties of resources of one type, and makes them depend on others. `dependsOn` of a
 * remote component does not reach its children: they would wait, but nothing would remember that when all is deleted.
 */
function changing(type: string, after: readonly Resource[], changes: Inputs): ResourceTransform {
  return (resource) => {
    if (resource.type !== type) return undefined;
    const { props, opts } = resource;
    // The SDK gives a transform the dependencies as a list, whatever the program wrote.
    const before = Array.isArray(opts.dependsOn) ? opts.dependsOn : [];
    return {
      props: { ...props, ...changes },
      opts: { ...withoutFalse(opts), dependsOn: [...before, ...after] },
    };
  };
}

/**
 * The SDK shows a transform as false what nobody set. Given back, it would count as set: the provider could no longer
 * choose the order of a replacement.
 */
function withoutFalse(opts: ResourceOptions): ResourceOptions {
  return Object.fromEntries(Object.entries(opts).filter(([, value]) => value !== false));
}
