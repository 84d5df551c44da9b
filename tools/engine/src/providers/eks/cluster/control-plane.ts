import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  firstDefined,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  getMember,
  toPlain,
} from "../input-value";
import { isAutomatic } from "./refuse-wrong-cluster";
import { createClusterSecurityGroup } from "./security-groups";
import { managedPolicy, type ServiceRole, createServiceRole } from "./service-role";

/** A control plane and its prerequisites. */
export interface ControlPlane {
  readonly cluster: ResourceHandle;
  readonly vpcId: InputValue;
  readonly subnetIds: InputValue;
  readonly securityGroup: ResourceHandle | undefined;

  /** Role of the control plane. */
  readonly role: ResourceHandle | undefined;

  /** Role of the nodes that EKS runs itself. */
  readonly autoNodeRole: ResourceHandle | undefined;
  readonly encryptionConfig: InputValue;
}

/** Policies that EKS needs to run nodes itself, in addition to those of every cluster. */
const automaticPolicies = [
  "AmazonEKSComputePolicy",
  "AmazonEKSBlockStoragePolicy",
  "AmazonEKSLoadBalancingPolicy",
  "AmazonEKSNetworkingPolicy",
];

/** Creates the control plane, its role and its security group. */
export async function createControlPlane(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  partition: InputValue,
): Promise<ControlPlane> {
  const automatic = isAutomatic(args);
  const { vpcId, subnetIds } = await resolveNetwork(builder, self, args);
  const own = isTruthyOrUnknown(args.serviceRole)
    ? undefined
    : await createClusterRole(builder, self, name, args, partition);
  const role = own?.role ?? builder.resolveHandle(args.serviceRole);

  const skipGroups = firstDefined(args.skipDefaultSecurityGroups, automatic || undefined);
  const securityGroup = isTruthyOrUnknown(args.clusterSecurityGroup)
    ? builder.resolveHandle(args.clusterSecurityGroup)
    : isTruthyOrUnknown(skipGroups)
      ? undefined
      : await createClusterSecurityGroup(builder, self, name, {
          vpcId,
          tags: args.tags,
          groupTags: args.clusterSecurityGroupTags,
        });

  const autoNode =
    automatic && toPlain(getMember(args.autoMode, "createNodeRole")) !== false
      ? await createNodeRole(builder, self, name, args, partition)
      : undefined;
  const encryptionConfig = isTruthyOrUnknown(args.encryptionConfigKeyArn)
    ? apply(args.encryptionConfigKeyArn, (keyArn) => ({ provider: { keyArn }, resources: ["secrets"] }))
    : undefined;

  const cluster = await builder.createResource(
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
        publicAccessCidrs: isTruthyOrUnknown(args.publicAccessCidrs) ? args.publicAccessCidrs : undefined,
      },
      version: args.version,
      enabledClusterLogTypes: args.enabledClusterLogTypes,
      tags: all({ tags: args.tags, own: args.clusterTags }, (known) => ({
        Name: `${name}-eksCluster`,
        ...mapOf(known.own),
        ...mapOf(known.tags),
      })),
      encryptionConfig,
      accessConfig: isTruthyOrUnknown(args.authenticationMode)
        ? { authenticationMode: args.authenticationMode, bootstrapClusterCreatorAdminPermissions: true }
        : undefined,
      upgradePolicy: args.upgradePolicy,
      deletionProtection: args.deletionProtection,
    },
    {
      parent: self,
      dependsOn: [...(own?.arnWithPolicies ?? []), ...(autoNode?.arnWithPolicies ?? [])],
      options: {
        ignoreChanges: ["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"],
      },
    },
  );
  return { cluster, vpcId, subnetIds, securityGroup, role, autoNodeRole: autoNode?.role, encryptionConfig };
}

/** The VPC and the subnets that the program names, else the default ones of the account. */
async function resolveNetwork(
  builder: ComponentBuilder,
  self: ResourceHandle,
  args: InputValues,
): Promise<{ readonly vpcId: InputValue; readonly subnetIds: InputValue }> {
  const { publicSubnetIds, privateSubnetIds } = args;
  const byKind =
    publicSubnetIds === undefined && privateSubnetIds === undefined
      ? undefined
      : all({ lists: [publicSubnetIds ?? [], privateSubnetIds ?? []] }, ({ lists }) =>
          listOf(lists).flatMap(listOf),
        );
  const named = args.subnetIds ?? byKind;
  if (isTruthyOrUnknown(args.vpcId)) return { vpcId: args.vpcId, subnetIds: named ?? [] };

  const vpcId = getMember(await builder.invoke("aws:ec2/getVpc:getVpc", { default: true }, self), "id");
  const filters = [{ name: "vpc-id", values: [vpcId ?? null] }];
  const found = await builder.invoke("aws:ec2/getSubnets:getSubnets", { filters }, self);
  return { vpcId, subnetIds: named ?? getMember(found, "ids") };
}

function createClusterRole(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  partition: InputValue,
): Promise<ServiceRole> {
  const policies = ["AmazonEKSClusterPolicy", ...(isAutomatic(args) ? automaticPolicies : [])];
  return createServiceRole(builder, self, `${name}-eksRole`, {
    service: "eks.amazonaws.com",
    description: "Allows EKS to manage clusters on your behalf.",
    policies: policies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
    actions: ["sts:AssumeRole", "sts:TagSession"],
  });
}

function createNodeRole(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  partition: InputValue,
): Promise<ServiceRole> {
  const policies = ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"];
  return createServiceRole(builder, self, `${name}-nodeRole`, {
    service: "ec2.amazonaws.com",
    policies: policies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
  });
}

/** What turns nodes, storage and load balancing over to EKS. The service wants all of it or nothing, so it is one value. */
function automaticConfig(args: InputValues, autoNode: ServiceRole | undefined): InputValues {
  const network = all({ range: args.kubernetesServiceIpAddressRange, family: args.ipFamily }, (known) => {
    const ipFamily = known.family ?? "ipv4";
    return {
      serviceIpv4Cidr: ipFamily === "ipv4" ? known.range : undefined,
      ipFamily,
      elasticLoadBalancing: isAutomatic(args) ? { enabled: true } : undefined,
    };
  });
  const wanted = isTruthyOrUnknown(args.kubernetesServiceIpAddressRange) || isTruthyOrUnknown(args.ipFamily);
  if (!isAutomatic(args)) return { kubernetesNetworkConfig: wanted ? network : undefined };

  const compute = {
    given: getMember(args.autoMode, "computeConfig"),
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
    ["computeConfig", "storageConfig", "kubernetesNetworkConfig"].map((key) => [key, getMember(config, key)]),
  );
}

/** Name of a role; empty if there is none. */
export const outputName = (role: ResourceHandle | undefined): InputValue => role?.output("name") ?? "";
