import type { CoreData } from "../cluster/core-data";
import { createNodeSecurityGroup } from "../cluster/security-groups";
import { selectWorkerSubnets } from "../cluster/worker-subnets";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  getMember,
  textOf,
} from "../input-value";
import { parseOperatingSystem, imageChoice, findNewestImage, operatingSystem } from "./machine-images";
import { type UserDataArgs, buildUserData } from "./user-data";

/** A self-managed node group on its way. */
export interface NodeGroupContext {
  readonly builder: ComponentBuilder;
  readonly parent: ResourceHandle;
  readonly name: string;
  readonly args: InputValues;
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
export function refuseWrongNodeGroup({ name, args }: NodeGroupContext): void {
  const problems = exclusive.flatMap(([setting, excluded]) => {
    const both = excluded.filter((other) => isTruthyOrUnknown(args[other]));
    return isTruthyOrUnknown(args[setting]) && both.length > 0
      ? [`${setting} excludes ${both.join(", ")}: give one of them.`]
      : [];
  });
  const ownGroup = isTruthyOrUnknown(args.nodeSecurityGroup) || isTruthyOrUnknown(args.nodeSecurityGroupId);
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
export function resolveInstanceProfileName({ builder, name, args, core }: NodeGroupContext): InputValue {
  const inherited = core.get("nodeGroupOptions");
  const profile =
    builder.resolveHandle(args.instanceProfile) ??
    builder.resolveHandle(getMember(inherited, "instanceProfile"));
  const profileName = args.instanceProfileName ?? getMember(inherited, "instanceProfileName");
  if (profile !== undefined && isTruthyOrUnknown(profileName)) {
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
  return core.withDependencies(found);
}

/** The security groups of nodes. */
export interface NodeGroups {
  /** Absent if the program gave only its id. */
  readonly group: ResourceHandle | undefined;
  readonly groupId: InputValue;

  /** Groups of the nodes, which wait for the rule that lets them reach the cluster. */
  readonly ids: InputValue;
}

/** The security groups of nodes: what the program gave, else a new one. */
export async function resolveNodeGroups({
  builder,
  parent,
  name,
  args,
  core,
}: NodeGroupContext): Promise<NodeGroups> {
  const extra =
    args.extraNodeSecurityGroups === undefined
      ? []
      : listOf(args.extraNodeSecurityGroups).map((group) => builder.resolveHandle(group)?.id ?? null);
  const known = {
    extra:
      args.extraNodeSecurityGroups !== undefined && extra.length === 0 ? args.extraNodeSecurityGroups : extra,
  };
  if (isTruthyOrUnknown(args.nodeSecurityGroup) || isTruthyOrUnknown(args.nodeSecurityGroupId)) {
    const group = builder.resolveHandle(args.nodeSecurityGroup);
    const groupId = group?.id ?? args.nodeSecurityGroupId;
    const ruleId = builder.resolveHandle(args.clusterIngressRule)?.id ?? args.clusterIngressRuleId;
    return { group, groupId, ids: together(groupId, known.extra, ruleId) };
  }
  const tags = all(
    { tags: core.get("tags"), groupTags: core.get("nodeSecurityGroupTags"), known: true },
    (given) => ({
      ...mapOf(given.groupTags),
      ...mapOf(given.tags),
    }),
  );
  const { group, clusterIngressRule } = await createNodeSecurityGroup(builder, parent, name, {
    vpcId: core.get("vpcId"),
    clusterSecurityGroupId: core.clusterSecurityGroupId,
    clusterName: core.outputOf("cluster", "name"),
    tags: core.withDependencies(tags),
  });
  return { group, groupId: group.id, ids: together(group.id, known.extra, clusterIngressRule.id) };
}

const together = (groupId: InputValue, extra: InputValue, ruleId: InputValue) =>
  all({ groupId, extra, ruleId }, (known) => [known.groupId ?? null, ...listOf(known.extra)]);

/** Name of the key pair by which nodes are reached; a public key makes one. */
export async function resolveKeyPairName({
  builder,
  parent,
  name,
  args,
}: NodeGroupContext): Promise<InputValue> {
  if (!isTruthyOrUnknown(args.nodePublicKey)) return args.keyName;
  const pair = await builder.createResource(
    "aws:ec2/keyPair:KeyPair",
    `${name}-keyPair`,
    { publicKey: args.nodePublicKey },
    { parent },
  );
  return pair.output("keyName");
}

/** The operating system of the group. */
export const systemOf = ({ args }: NodeGroupContext): InputValue =>
  operatingSystem({ amiType: args.amiType, operatingSystem: args.operatingSystem });

/** Id of the image that nodes run. */
export async function resolveImageId({ builder, parent, args, core }: NodeGroupContext): Promise<InputValue> {
  if (isTruthyOrUnknown(args.amiId)) return args.amiId;
  const version = isTruthyOrUnknown(args.version) ? args.version : core.outputOf("cluster", "version");
  return findNewestImage(builder, parent, imageChoice(args), version);
}

/** What the image brings along. */
export async function readImage({ builder, parent }: NodeGroupContext, id: InputValue): Promise<InputValue> {
  const filters = [{ name: "image-id", values: [id ?? null] }];
  return builder.invoke(
    "aws:ec2/getAmi:getAmi",
    { owners: ["self", "amazon"], includeDeprecated: true, filters },
    parent,
  );
}

/** What the cluster tells to nodes that join it by themselves. */
export const clusterFacts = (
  core: CoreData,
  clusterName: InputValue = core.outputOf("cluster", "name"),
): InputValues => ({
  name: clusterName,
  endpoint: core.outputOf("cluster", "endpoint"),
  certificateAuthority: getMember(core.outputOf("cluster", "certificateAuthority"), "data"),
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
export function createUserData(
  cluster: InputValues,
  os: InputValue,
  settings: InputValues,
  about: Pick<UserDataArgs, "group"> & { readonly stackName: InputValue; readonly region?: InputValue },
): InputValue {
  const { group, stackName, region } = about;
  return all({ os, stackName, region, cluster: { ...cluster }, settings: { ...settings } }, (known) => {
    const { name, endpoint, certificateAuthority, serviceCidr } = mapOf(known.cluster);
    return buildUserData(
      parseOperatingSystem(textOf(known.os)),
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
export const firstTruthy = (args: InputValues, names: readonly string[]): InputValues =>
  Object.fromEntries(names.map((name) => [name, args[name]]));

/** Subnets of nodes: the group's own, else the cluster's private ones, else the public ones, else those without a way out. */
export async function resolveNodeSubnets({
  builder,
  parent,
  args,
  core,
}: NodeGroupContext): Promise<InputValue> {
  if (args.nodeSubnetIds !== undefined) return args.nodeSubnetIds;
  const given = core.get("privateSubnetIds") ?? core.get("publicSubnetIds");
  return given ?? selectWorkerSubnets(builder, parent, core.get("subnetIds"));
}
