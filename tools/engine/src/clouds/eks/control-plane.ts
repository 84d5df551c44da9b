import { all, apply, firstOf, type Flow, type Flows, isGiven, listOf, mapOf, member, plain } from "./flow";
import { isAutomatic } from "./refuse-wrong-cluster";
import { clusterSecurityGroup } from "./security-groups";
import { managedPolicy, type ServiceRole, serviceRole } from "./service-role";
import type { Part, Workshop } from "./workshop";

/** A control plane and what it stands on. */
export interface ControlPlane {
  readonly cluster: Part;
  readonly vpcId: Flow;
  readonly subnetIds: Flow;
  readonly securityGroup: Part | undefined;

  /** Role of the control plane. */
  readonly role: Part | undefined;

  /** Role of the nodes that EKS runs itself. */
  readonly autoNodeRole: Part | undefined;
  readonly encryptionConfig: Flow;
}

/** What EKS needs to run nodes itself, beside what every cluster needs. */
const automaticPolicies = [
  "AmazonEKSComputePolicy",
  "AmazonEKSBlockStoragePolicy",
  "AmazonEKSLoadBalancingPolicy",
  "AmazonEKSNetworkingPolicy",
];

/** Makes the control plane, its role and its security group. */
export async function controlPlane(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  partition: Flow,
): Promise<ControlPlane> {
  const automatic = isAutomatic(args);
  const { vpcId, subnetIds } = await network(workshop, self, args);
  const own = isGiven(args.serviceRole)
    ? undefined
    : await clusterRole(workshop, self, name, args, partition);
  const role = own?.role ?? workshop.part(args.serviceRole);

  const skipGroups = firstOf(args.skipDefaultSecurityGroups, automatic || undefined);
  const securityGroup = isGiven(args.clusterSecurityGroup)
    ? workshop.part(args.clusterSecurityGroup)
    : isGiven(skipGroups)
      ? undefined
      : await clusterSecurityGroup(workshop, self, name, {
          vpcId,
          tags: args.tags,
          groupTags: args.clusterSecurityGroupTags,
        });

  const autoNode =
    automatic && plain(member(args.autoMode, "createNodeRole")) !== false
      ? await nodeRole(workshop, self, name, args, partition)
      : undefined;
  const encryptionConfig = isGiven(args.encryptionConfigKeyArn)
    ? apply(args.encryptionConfigKeyArn, (keyArn) => ({ provider: { keyArn }, resources: ["secrets"] }))
    : undefined;

  const cluster = await workshop.resource(
    "aws:eks/cluster:Cluster",
    `${name}-eksCluster`,
    {
      name: args.name,
      roleArn: role?.output("arn"),
      ...automaticConfig(args, autoNode),
      bootstrapSelfManagedAddons: automatic ? false : (args.bootstrapSelfManagedAddons ?? true),
      vpcConfig: {
        securityGroupIds: securityGroup === undefined ? undefined : [securityGroup.id ?? null],
        subnetIds,
        endpointPrivateAccess: args.endpointPrivateAccess,
        endpointPublicAccess: args.endpointPublicAccess,
        publicAccessCidrs: isGiven(args.publicAccessCidrs) ? args.publicAccessCidrs : undefined,
      },
      version: args.version,
      enabledClusterLogTypes: args.enabledClusterLogTypes,
      tags: all({ tags: args.tags, own: args.clusterTags }, (known) => ({
        Name: `${name}-eksCluster`,
        ...mapOf(known.own),
        ...mapOf(known.tags),
      })),
      encryptionConfig,
      accessConfig: isGiven(args.authenticationMode)
        ? { authenticationMode: args.authenticationMode, bootstrapClusterCreatorAdminPermissions: true }
        : undefined,
      upgradePolicy: args.upgradePolicy,
      deletionProtection: args.deletionProtection,
    },
    {
      parent: self,
      dependsOn: [...(own?.resolved ?? []), ...(autoNode?.resolved ?? [])],
      options: {
        ignoreChanges: ["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"],
      },
    },
  );
  return { cluster, vpcId, subnetIds, securityGroup, role, autoNodeRole: autoNode?.role, encryptionConfig };
}

/** The VPC and the subnets that the program names, else the default ones of the account. */
async function network(
  workshop: Workshop,
  self: Part,
  args: Flows,
): Promise<{ readonly vpcId: Flow; readonly subnetIds: Flow }> {
  const { publicSubnetIds, privateSubnetIds } = args;
  const byKind =
    publicSubnetIds === undefined && privateSubnetIds === undefined
      ? undefined
      : all({ lists: [publicSubnetIds ?? [], privateSubnetIds ?? []] }, ({ lists }) =>
          listOf(lists).flatMap(listOf),
        );
  const named = args.subnetIds ?? byKind;
  if (isGiven(args.vpcId)) return { vpcId: args.vpcId, subnetIds: named ?? [] };

  const vpcId = member(await workshop.invoke("aws:ec2/getVpc:getVpc", { default: true }, self), "id");
  const filters = [{ name: "vpc-id", values: [vpcId ?? null] }];
  const found = await workshop.invoke("aws:ec2/getSubnets:getSubnets", { filters }, self);
  return { vpcId, subnetIds: named ?? member(found, "ids") };
}

function clusterRole(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  partition: Flow,
): Promise<ServiceRole> {
  const policies = ["AmazonEKSClusterPolicy", ...(isAutomatic(args) ? automaticPolicies : [])];
  return serviceRole(workshop, self, `${name}-eksRole`, {
    service: "eks.amazonaws.com",
    description: "Allows EKS to manage clusters on your behalf.",
    policies: policies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
    actions: ["sts:AssumeRole", "sts:TagSession"],
  });
}

function nodeRole(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  partition: Flow,
): Promise<ServiceRole> {
  const policies = ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"];
  return serviceRole(workshop, self, `${name}-nodeRole`, {
    service: "ec2.amazonaws.com",
    policies: policies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
  });
}

/** What turns nodes, storage and load balancing over to EKS. The service wants all of it or nothing, so it is one value. */
function automaticConfig(args: Flows, autoNode: ServiceRole | undefined): Flows {
  const network = all({ range: args.kubernetesServiceIpAddressRange, family: args.ipFamily }, (known) => {
    const ipFamily = known.family ?? "ipv4";
    return {
      serviceIpv4Cidr: ipFamily === "ipv4" ? known.range : undefined,
      ipFamily,
      elasticLoadBalancing: isAutomatic(args) ? { enabled: true } : undefined,
    };
  });
  const wanted = isGiven(args.kubernetesServiceIpAddressRange) || isGiven(args.ipFamily);
  if (!isAutomatic(args)) return { kubernetesNetworkConfig: wanted ? network : undefined };

  const compute = {
    given: member(args.autoMode, "computeConfig"),
    nodeRoleArn: autoNode?.role.output("arn"),
  };
  const config = all({ compute, network }, (known) => {
    const { given, nodeRoleArn } = mapOf(known.compute);
    return {
      computeConfig: {
        enabled: true,
        nodeRoleArn,
        nodePools: ["general-purpose", "system"],
        ...mapOf(given),
      },
      storageConfig: { blockStorage: { enabled: true } },
      kubernetesNetworkConfig: known.network,
    };
  });
  return Object.fromEntries(
    ["computeConfig", "storageConfig", "kubernetesNetworkConfig"].map((key) => [key, member(config, key)]),
  );
}

/** Name of a role; empty where there is none. */
export const nameOf = (role: Part | undefined): Flow => role?.output("name") ?? "";
