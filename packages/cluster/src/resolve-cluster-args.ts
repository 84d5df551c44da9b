import { resolveArguments } from "@eks-platform/core";
import type { Resolved } from "@eks-platform/settings";
import type { ClusterArgs } from "./args";
import { clusterSettings } from "./settings/cluster";
import type { NodeGroupSettings } from "./settings/node-group";

/** A group of equal nodes with every default filled. */
export interface ResolvedNodeGroupArgs extends NodeGroupSettings {
  readonly desired: number;
}

type Settings = Resolved<typeof clusterSettings.fields>;

/** The arguments with every default filled. */
export interface ResolvedClusterArgs extends Omit<Settings, "nodeGroups"> {
  readonly clusterName: string;
  readonly nodeGroups: Readonly<Record<string, ResolvedNodeGroupArgs>>;
}

/**
 * Fills defaults and refuses what cannot work, before any resource exists.
 *
 * @param day the day on which EKS must offer the Kubernetes version; left out: the day of the calendar of versions
 */
export function resolveClusterArgs(name: string, args: ClusterArgs, day?: Date): ResolvedClusterArgs {
  const context = { name, ...(day !== undefined && { day }) };
  const { nodeGroups, ...settings } = resolveArguments("Cluster", clusterSettings, args, context);
  return { clusterName: name, ...settings, nodeGroups: mapValues(nodeGroups, withDesired) };
}

/** A group starts with its least size, unless another is given. */
export function withDesired(group: NodeGroupSettings): ResolvedNodeGroupArgs {
  return { ...group, desired: group.desired ?? group.min };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (from: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
