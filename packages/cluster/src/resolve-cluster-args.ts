import {
  type ArgumentRule,
  assertArguments,
  isCidr,
  isPrivate,
  logRetentionRule,
  parseCidr,
} from "@eks-platform/core";
import { accessRules } from "./access-grant";
import { type ClusterArgs } from "./cluster-args";
import { selectorRule } from "./fargate-profile-args";
import { calendarDay, versionRule } from "./kubernetes-version";
import {
  nodeGroupRules,
  resolveNodeGroupArgs,
  type ResolvedNodeGroupArgs,
  takesSystemPods,
} from "./resolve-node-group-args";

/** Arguments that have no default: left out, the thing is left out, or another takes its place. */
type Optional = "logKmsKeyArn" | "secretsKmsKeyArn" | "serviceCidr";

/** The arguments with every default filled. */
export type ResolvedClusterArgs = Required<Omit<ClusterArgs, Optional | "nodeGroups">> &
  Pick<ClusterArgs, Optional> & { readonly nodeGroups: Readonly<Record<string, ResolvedNodeGroupArgs>> };

/**
 * Fills defaults and refuses what cannot work, before any resource exists.
 *
 * @param day the day on which EKS must offer the Kubernetes version
 */
export function resolveClusterArgs(
  name: string,
  args: ClusterArgs,
  day = calendarDay(),
): ResolvedClusterArgs {
  const resolved = {
    clusterName: name,
    publicAccessCidrs: [],
    supportPolicy: "standard",
    controlPlaneTier: "standard",
    logRetentionDays: 90,
    managedAddons: {},
    fargateProfiles: {},
    nodePolicyArns: [],
    nodeTags: {},
    zonalShift: true,
    protect: true,
    ...args,
    nodeGroups: mapValues(args.nodeGroups, resolveNodeGroupArgs),
  } as const;

  assertArguments(`Cluster "${name}"`, [
    nameRule(resolved.clusterName),
    versionRule(resolved.kubernetesVersion, resolved.supportPolicy, day),
    ...endpointRules(resolved),
    logRetentionRule("logRetentionDays", resolved.logRetentionDays),
    ...accessRules(resolved.access),
    ...Object.entries(resolved.nodeGroups).flatMap(([key, group]) =>
      nodeGroupRules(`nodeGroups.${key}`, group),
    ),
    ...Object.entries(resolved.fargateProfiles).map(([key, profile]) =>
      selectorRule(`fargateProfiles.${key}`, profile),
    ),
    keyRule("nodeGroups", resolved.nodeGroups, name),
    keyRule("access", resolved.access, name),
    keyRule("fargateProfiles", resolved.fargateProfiles, name),
    {
      arg: "nodeGroups",
      given: Object.keys(resolved.nodeGroups),
      holds: Object.values(resolved.nodeGroups).some(takesSystemPods),
      allowed: "such that one group has a node from the start and no taint but CriticalAddonsOnly",
      fix: "Give one group a min of 1 or more and no taints: CoreDNS waits for such a node, and everything for CoreDNS.",
    },
  ]);
  return resolved;
}

function nameRule(clusterName: string): ArgumentRule {
  return {
    arg: "clusterName",
    given: clusterName,
    holds: /^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/.test(clusterName),
    allowed: "1 to 100 letters, digits, hyphens and underscores, the first no hyphen",
    fix: "Give clusterName if the component's own name will not do.",
  };
}

function endpointRules({
  publicAccessCidrs,
  serviceCidr,
}: Pick<ResolvedClusterArgs, "publicAccessCidrs" | "serviceCidr">): readonly ArgumentRule[] {
  const malformed = publicAccessCidrs.filter((cidr) => !isCidr(cidr));
  return [
    {
      arg: "publicAccessCidrs",
      given: malformed,
      holds: malformed.length === 0,
      allowed: "IPv4 ranges, host bits zero",
      fix: 'Give the ranges of your offices and runners, for example "203.0.113.0/24".',
    },
    {
      arg: "serviceCidr",
      given: serviceCidr,
      holds: serviceCidr === undefined || (isCidr(serviceCidr, 12, 24) && isPrivate(parseCidr(serviceCidr))),
      allowed: "a private IPv4 range from /12 to /24",
      fix: "Leave it out, and EKS takes one apart from the VPC.",
    },
  ];
}

/** EKS takes names of 63 characters, and Pulumi adds 8 of its own. */
function keyRule(arg: string, record: Readonly<Record<string, unknown>>, name: string): ArgumentRule {
  const most = 63 - 8 - `${name}-`.length;
  const wrong = Object.keys(record).filter((key) => !/^[a-z][a-z0-9-]*$/.test(key) || key.length > most);
  return {
    arg,
    given: wrong,
    holds: wrong.length === 0,
    allowed: `keyed by at most ${most} lower-case letters, digits and hyphens`,
    fix: "The keys become part of names in AWS.",
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (from: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
