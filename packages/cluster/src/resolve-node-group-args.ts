import { type ArgumentRule } from "@eks-platform/core";
import { architectureOf } from "./architecture";
import { type NodeGroupArgs, type Taint } from "./node-group-args";

/** The arguments of a group with every default filled. */
export type ResolvedNodeGroupArgs = Required<Omit<NodeGroupArgs, "imageRelease">> &
  Pick<NodeGroupArgs, "imageRelease">;

/** Fills the defaults of a group. */
export function resolveNodeGroupArgs(args: NodeGroupArgs): ResolvedNodeGroupArgs {
  return {
    desired: args.min,
    image: "al2023",
    capacity: "onDemand",
    rootVolumeGib: 50,
    labels: {},
    taints: [],
    maxUnavailablePercent: 33,
    ...args,
  };
}

/**
 * What a group must keep to.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html (450 nodes in a group)
 */
export function nodeGroupRules(arg: string, group: ResolvedNodeGroupArgs): readonly ArgumentRule[] {
  const { instanceTypes, min, max, desired, rootVolumeGib, maxUnavailablePercent } = group;
  return [
    {
      arg: `${arg}.instanceTypes`,
      given: instanceTypes,
      holds: instanceTypes.length > 0 && instanceTypes.every((type) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(type)),
      allowed: "at least one type of instance",
      fix: 'Name it as EC2 does, for example "m7g.large".',
    },
    {
      arg: `${arg}.instanceTypes`,
      given: instanceTypes,
      holds: new Set(instanceTypes.map(architectureOf)).size <= 1,
      allowed: "of one processor architecture",
      fix: "Put types with and without Graviton (a g after the generation, as in m7g) into groups of their own.",
    },
    {
      arg: `${arg}.min`,
      given: min,
      holds: isWhole(min, 0, 450),
      allowed: "a whole number from 0 to 450",
      fix: "Use more groups for more nodes.",
    },
    {
      arg: `${arg}.max`,
      given: max,
      holds: isWhole(max, Math.max(1, min), 450),
      allowed: `a whole number from ${Math.max(1, min)} to 450`,
      fix: "Let the group grow to at least its least size.",
    },
    {
      arg: `${arg}.desired`,
      given: desired,
      holds: isWhole(desired, min, max),
      allowed: `a whole number from min, ${min}, to max, ${max}`,
      fix: "Leave it out to start with min.",
    },
    {
      arg: `${arg}.rootVolumeGib`,
      given: rootVolumeGib,
      holds: isWhole(rootVolumeGib, 20, 16_384),
      allowed: "a whole number of GiB from 20 to 16384",
      fix: "The images of EKS and of the platform's own pods take about 20.",
    },
    {
      arg: `${arg}.maxUnavailablePercent`,
      given: maxUnavailablePercent,
      holds: isWhole(maxUnavailablePercent, 1, 100),
      allowed: "a whole number from 1 to 100",
      fix: "Updates take down at least one node whatever the share.",
    },
  ];
}

/**
 * True if CoreDNS finds a place in the group: it has a node from the start, and no taint but the one that CoreDNS and
 * the other add-ons of EKS tolerate.
 */
export function takesSystemPods({ desired, taints }: ResolvedNodeGroupArgs): boolean {
  const tolerated = ({ key, effect }: Taint) => key === "CriticalAddonsOnly" || effect === "preferNoSchedule";
  return desired >= 1 && taints.every(tolerated);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
