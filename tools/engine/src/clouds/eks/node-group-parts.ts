import type { CoreData } from "./core-data";
import { all, apply, type Flow, type Flows, isGiven, listOf, mapOf, member, textOf } from "./flow";
import { asSystem, imageChoice, newestImage, operatingSystem } from "./machine-images";
import { nodeSecurityGroup } from "./security-groups";
import { type UserDataArgs, userData } from "./user-data";
import { workerSubnets } from "./worker-subnets";
import type { Part, Workshop } from "./workshop";

/** A self-managed node group on its way. */
export interface NodeGroupSite {
  readonly workshop: Workshop;
  readonly parent: Part;
  readonly name: string;
  readonly args: Flows;
  readonly core: CoreData;
}

/** Settings that cannot stand together, and the ones that they exclude. */
const exclusive: readonly (readonly [string, readonly string[]])[] = [
  ["clusterIngressRule", ["clusterIngressRuleId"]],
  ["nodeSecurityGroup", ["nodeSecurityGroupId"]],
  ["nodePublicKey", ["keyName"]],
  ["amiId", ["gpu"]],
  ["nodeUserDataOverride", ["nodeUserData", "labels", "taints", "kubeletExtraArgs", "bootstrapExtraArgs"]],
];

/** Refuses arguments that the library refuses: all of them at once. */
export function refuseWrongNodeGroup({ name, args }: NodeGroupSite): void {
  const problems = exclusive.flatMap(([setting, excluded]) => {
    const both = excluded.filter((other) => isGiven(args[other]));
    return isGiven(args[setting]) && both.length > 0
      ? [`${setting} excludes ${both.join(", ")}: give one of them.`]
      : [];
  });
  const ownGroup = isGiven(args.nodeSecurityGroup) || isGiven(args.nodeSecurityGroupId);
  if (ownGroup && args.clusterIngressRule === undefined && args.clusterIngressRuleId === undefined) {
    problems.push("a security group of your own needs clusterIngressRule or clusterIngressRuleId beside it.");
  }
  if (problems.length > 0) {
    throw new Error(
      `Node group "${name}" cannot be built:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
}

/** Name of the instance profile of nodes: the group's own, else its cluster's. */
export function instanceProfileName({ workshop, name, args, core }: NodeGroupSite): Flow {
  const inherited = core.get("nodeGroupOptions");
  const profile = workshop.part(args.instanceProfile) ?? workshop.part(member(inherited, "instanceProfile"));
  const profileName = args.instanceProfileName ?? member(inherited, "instanceProfileName");
  if (profile !== undefined && isGiven(profileName)) {
    throw new Error(
      `Node group "${name}", or its cluster, has instanceProfile and instanceProfileName: give one of them.`,
    );
  }
  const found = profile?.output("name") ?? profileName;
  if (found === undefined) {
    throw new Error(
      `Node group "${name}" needs instanceProfile or instanceProfileName, for its cluster has none.`,
    );
  }
  return core.after(found);
}

/** The security groups of nodes. */
export interface NodeGroups {
  /** Absent if the program gave only its id. */
  readonly group: Part | undefined;
  readonly groupId: Flow;

  /** Groups of the nodes, which wait for the rule that lets them reach the cluster. */
  readonly ids: Flow;
}

/** The security groups of nodes: what the program gave, else a new one. */
export async function nodeGroups({ workshop, parent, name, args, core }: NodeGroupSite): Promise<NodeGroups> {
  const extra =
    args.extraNodeSecurityGroups === undefined
      ? []
      : listOf(args.extraNodeSecurityGroups).map((group) => workshop.part(group)?.id ?? null);
  const known = {
    extra:
      args.extraNodeSecurityGroups !== undefined && extra.length === 0 ? args.extraNodeSecurityGroups : extra,
  };
  if (isGiven(args.nodeSecurityGroup) || isGiven(args.nodeSecurityGroupId)) {
    const group = workshop.part(args.nodeSecurityGroup);
    const groupId = group?.id ?? args.nodeSecurityGroupId;
    const ruleId = workshop.part(args.clusterIngressRule)?.id ?? args.clusterIngressRuleId;
    return { group, groupId, ids: together(groupId, known.extra, ruleId) };
  }
  const tags = all(
    { tags: core.get("tags"), groupTags: core.get("nodeSecurityGroupTags"), known: true },
    (given) => ({
      ...mapOf(given.groupTags),
      ...mapOf(given.tags),
    }),
  );
  const { group, clusterIngressRule } = await nodeSecurityGroup(workshop, parent, name, {
    vpcId: core.get("vpcId"),
    clusterSecurityGroupId: core.clusterSecurityGroupId,
    clusterName: core.outputOf("cluster", "name"),
    tags: core.after(tags),
  });
  return { group, groupId: group.id, ids: together(group.id, known.extra, clusterIngressRule.id) };
}

const together = (groupId: Flow, extra: Flow, ruleId: Flow) =>
  all({ groupId, extra, ruleId }, (known) => [known.groupId ?? null, ...listOf(known.extra)]);

/** Name of the key pair by which nodes are reached; a public key makes one. */
export async function keyPairName({ workshop, parent, name, args }: NodeGroupSite): Promise<Flow> {
  if (!isGiven(args.nodePublicKey)) return args.keyName;
  const pair = await workshop.resource(
    "aws:ec2/keyPair:KeyPair",
    `${name}-keyPair`,
    { publicKey: args.nodePublicKey },
    { parent },
  );
  return pair.output("keyName");
}

/** The operating system of the group. */
export const systemOf = ({ args }: NodeGroupSite): Flow =>
  operatingSystem({ amiType: args.amiType, operatingSystem: args.operatingSystem });

/** Id of the image that nodes run. */
export async function imageId({ workshop, parent, args, core }: NodeGroupSite): Promise<Flow> {
  if (isGiven(args.amiId)) return args.amiId;
  const version = isGiven(args.version) ? args.version : core.outputOf("cluster", "version");
  return newestImage(workshop, parent, imageChoice(args), version);
}

/** What the image brings along. */
export async function imageFacts({ workshop, parent }: NodeGroupSite, id: Flow): Promise<Flow> {
  const filters = [{ name: "image-id", values: [id ?? null] }];
  return workshop.invoke(
    "aws:ec2/getAmi:getAmi",
    { owners: ["self", "amazon"], includeDeprecated: true, filters },
    parent,
  );
}

/** What the cluster tells to nodes that join it by themselves. */
export const clusterFacts = (
  core: CoreData,
  clusterName: Flow = core.outputOf("cluster", "name"),
): Flows => ({
  name: clusterName,
  endpoint: core.outputOf("cluster", "endpoint"),
  certificateAuthority: member(core.outputOf("cluster", "certificateAuthority"), "data"),
  serviceCidr: apply(core.outputOf("cluster", "kubernetesNetworkConfig"), (config) => {
    const { ipFamily, serviceIpv4Cidr, serviceIpv6Cidr } = mapOf(config);
    return ipFamily === "ipv6" ? serviceIpv6Cidr : serviceIpv4Cidr;
  }),
});

/** Settings that user data is made of. */
export const userDataSettings = [
  "bootstrapExtraArgs",
  "bottlerocketSettings",
  "kubeletExtraArgs",
  "labels",
  "nodeUserData",
  "nodeUserDataOverride",
  "nodeadmExtraOptions",
  "taints",
];

/** User data of a node group. */
export function startedWith(
  cluster: Flows,
  os: Flow,
  settings: Flows,
  about: Pick<UserDataArgs, "group"> & { readonly stackName: Flow; readonly region?: Flow },
): Flow {
  const { group, stackName, region } = about;
  return all({ os, stackName, region, cluster: { ...cluster }, settings: { ...settings } }, (known) => {
    const { name, endpoint, certificateAuthority, serviceCidr } = mapOf(known.cluster);
    return userData(
      asSystem(textOf(known.os)),
      {
        name: textOf(name),
        endpoint: textOf(endpoint),
        certificateAuthority: textOf(certificateAuthority),
        serviceCidr: textOf(serviceCidr),
      },
      {
        group,
        settings: mapOf(known.settings),
        stackName: textOf(known.stackName),
        region: textOf(known.region),
      },
    );
  });
}

/** Only those arguments. */
export const chosen = (args: Flows, names: readonly string[]): Flows =>
  Object.fromEntries(names.map((name) => [name, args[name]]));

/** Subnets of nodes: the group's own, else the cluster's private ones, else the public ones, else those without a way out. */
export async function nodeSubnets({ workshop, parent, args, core }: NodeGroupSite): Promise<Flow> {
  if (args.nodeSubnetIds !== undefined) return args.nodeSubnetIds;
  const given = core.get("privateSubnetIds") ?? core.get("publicSubnetIds");
  return given ?? workerSubnets(workshop, parent, core.get("subnetIds"));
}
