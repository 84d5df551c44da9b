import type { Architecture } from "@eks-platform/facts";
import type { types } from "@pulumi/aws";
import type { ManagedNodeGroupArgs } from "@pulumi/eks";
import { architectureOf } from "./architecture";
import type { NodeCapacity, NodeImage, TaintEffect } from "../args";
import type { ResolvedNodeGroupArgs } from "../resolve-cluster-args";

/** A group of nodes in the words of EKS. */
export interface NodeGroupPlan {
  /** What `ManagedNodeGroup` takes. */
  readonly settings: Pick<
    ManagedNodeGroupArgs,
    | "amiType"
    | "capacityType"
    | "instanceTypes"
    | "labels"
    | "releaseVersion"
    | "scalingConfig"
    | "taints"
    | "version"
  >;

  /** What it does not take, and a transform adds. */
  readonly transformOnlyArgs: {
    readonly updateConfig: types.input.eks.NodeGroupUpdateConfig;
    readonly nodeRepairConfig: types.input.eks.NodeGroupNodeRepairConfig;
  };
}

const amiTypes: Readonly<Record<NodeImage, Readonly<Record<Architecture, string>>>> = {
  al2023: { amd64: "AL2023_x86_64_STANDARD", arm64: "AL2023_ARM_64_STANDARD" },
  bottlerocket: { amd64: "BOTTLEROCKET_x86_64", arm64: "BOTTLEROCKET_ARM_64" },
};

const capacityTypes: Readonly<Record<NodeCapacity, string>> = { onDemand: "ON_DEMAND", spot: "SPOT" };

const taintEffects: Readonly<Record<TaintEffect, string>> = {
  noSchedule: "NO_SCHEDULE",
  preferNoSchedule: "PREFER_NO_SCHEDULE",
  noExecute: "NO_EXECUTE",
};

/** The group in the words of EKS. The image follows from the architecture of the instance types, which is one. */
export function planNodeGroup(kubernetesVersion: string, group: ResolvedNodeGroupArgs): NodeGroupPlan {
  const {
    instanceTypes,
    min,
    max,
    desired,
    image,
    capacity,
    labels,
    taints,
    maxUnavailablePercent,
    imageRelease,
  } = group;
  const [first = ""] = instanceTypes;
  return {
    settings: {
      amiType: amiTypes[image][architectureOf(first)],
      capacityType: capacityTypes[capacity],
      instanceTypes: [...instanceTypes],
      labels: { ...labels },
      taints: taints.map(({ key, value = "", effect }) => ({ key, value, effect: taintEffects[effect] })),
      scalingConfig: { minSize: min, maxSize: max, desiredSize: desired },
      version: kubernetesVersion,
      ...(imageRelease !== undefined && { releaseVersion: imageRelease }),
    },
    transformOnlyArgs: {
      updateConfig: { maxUnavailablePercentage: maxUnavailablePercent },
      nodeRepairConfig: { enabled: true },
    },
  };
}
