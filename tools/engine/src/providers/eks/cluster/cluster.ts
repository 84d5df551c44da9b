import { containsSecret, containsUnknown, unknown } from "../../../model/values";
import { outputDependencies } from "../../../protocol/conversions";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  toOutput,
  mapOf,
  getMember,
  toPlain,
  omitUndefined,
  textOf,
} from "../input-value";
import { createFargateProfile } from "../nodes/fargate";
import { type InstanceRoles, createInstanceRoles } from "../nodes/instance-role";
import { type NodeGroupV2, createNodeGroupV2 } from "../nodes/node-group-v2";
import { createClusterAccess } from "./cluster-access";
import { createCoreDns, createKubeProxy } from "./cluster-addons";
import { createClusterCni } from "./cluster-cni";
import { type ControlPlane, createControlPlane, outputName } from "./control-plane";
import { CoreData } from "./core-data";
import { createIdentityProvider, readIssuerUrl } from "./identity-provider";
import { toJsonText, buildKubeconfig } from "./kubeconfig";
import { isAutomatic, refuseWrongCluster } from "./refuse-wrong-cluster";
import { type NodeSecurity, createNodeSecurityGroup } from "./security-groups";
import { createStorageClasses } from "./storage-classes";

/** Settings of the default node group that the cluster calls as the group does; one has another name. */
const nodeOptions = [
  ...[
    "nodeSubnetIds",
    "nodeAssociatePublicIpAddress",
    "instanceType",
    "nodePublicKey",
    "nodeRootVolumeEncrypted",
  ],
  ...["nodeRootVolumeSize", "nodeUserData", "minSize", "maxSize", "desiredCapacity", "gpu", "version"],
];

/**
 * Builds what `eks.Cluster` builds, in the order in which the library does.
 *
 * @returns its outputs
 * @see https://github.com/pulumi/pulumi-eks/blob/v4.3.0/nodejs/eks/cluster/cluster.ts
 */
export async function createCluster(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
): Promise<InputValues> {
  refuseWrongCluster(name, args);
  const partition = getMember(
    await builder.invoke("aws:index/getPartition:getPartition", {}, self),
    "partition",
  );
  const plane = await createControlPlane(builder, self, name, args, partition);
  const eksCluster = plane.cluster;
  await createKubeProxy(builder, self, name, eksCluster, args);

  const config = (withoutProfile: boolean) => kubeconfigOf(eksCluster, args, builder, withoutProfile);
  const provider = await builder.createResource(
    "pulumi:providers:kubernetes",
    `${name}-eks-k8s`,
    {
      kubeconfig: toJsonText(config(false)),
      enableConfigMapMutable: toJsonText(args.enableConfigMapMutable),
    },
    { parent: self },
  );

  const hasDefaultNodes =
    !isTruthyOrUnknown(toPlain(args.skipDefaultNodeGroup)) &&
    !isTruthyOrUnknown(args.fargate) &&
    !isAutomatic(args);
  const roles = await createInstanceRoles(builder, self, name, args, { partition, hasDefaultNodes });
  const access = await createClusterAccess(builder, self, name, args, {
    cluster: eksCluster,
    provider,
    roles,
  });
  const inCluster = { parent: self, provider: provider.providerReference, dependsOn: access.urns };
  const classes = isTruthyOrUnknown(args.storageClasses)
    ? await createStorageClasses(builder, name, args.storageClasses, inCluster)
    : {};
  const vpcCni = await createClusterCni(builder, self, name, args, {
    cluster: eksCluster,
    provider,
    dependsOn: access.urns,
  });

  const { subnetIds } = plane;
  const context = { cluster: eksCluster, partition, subnetIds, nodeAccess: access.configMap };
  const fargate = await createFargateProfile(builder, self, name, args, context);
  await createCoreDns(builder, self, name, eksCluster, args, fargate);
  const oidcProvider = await createIdentityProvider(builder, self, name, eksCluster, args);

  const security = await createNodeSecurity(builder, self, name, args, plane);
  const nodeGroupOptions: InputValues = {
    ...nodeOptionsOf(args),
    instanceProfile: roles.instanceProfile?.reference,
    instanceProfileName: args.instanceProfileName ?? getMember(args.nodeGroupOptions, "instanceProfileName"),
    nodeSecurityGroup: security?.group.reference,
    clusterIngressRule: security?.clusterIngressRule.reference,
  };
  const core: InputValues = {
    vpcId: plane.vpcId,
    subnetIds: args.subnetIds ?? subnetIds,
    publicSubnetIds: args.publicSubnetIds,
    privateSubnetIds: args.privateSubnetIds,
    clusterSecurityGroup: plane.securityGroup?.reference,
    cluster: eksCluster.reference,
    endpoint: eksCluster.output("endpoint"),
    nodeGroupOptions: { ...nodeGroupOptions },
    kubeconfig: config(true),
    provider: provider.reference,
    vpcCni: vpcCni?.reference,
    instanceRoles: roles.roles,
    eksNodeAccess: access.configMap?.reference,
    tags: args.tags,
    nodeSecurityGroupTags: args.nodeSecurityGroupTags,
    storageClasses: Object.fromEntries(Object.entries(classes).map(([key, part]) => [key, part.reference])),
    fargateProfile: fargate?.reference,
    oidcProvider: oidcProvider?.reference,
    encryptionConfig: plane.encryptionConfig,
    clusterIamRole: plane.role?.reference,
    accessEntries: access.entries,
    autoModeNodeRoleName: outputName(plane.autoNodeRole),
  };

  const made = { vpcCni, eksNodeAccess: access.configMap };
  const group = hasDefaultNodes
    ? await createNodeGroupV2({
        builder,
        parent: self,
        name,
        args: nodeGroupOptions,
        core: CoreData.fromCluster(builder, core, made),
      })
    : undefined;
  return outputsOf({ plane, security, core, roles, fargate, oidcProvider, group, kubeconfig: config(true) });
}

/** The default node group's settings: all together, or one by one. */
function nodeOptionsOf(args: InputValues): InputValues {
  if (isTruthyOrUnknown(args.nodeGroupOptions)) return mapOf(args.nodeGroupOptions);
  return { ...Object.fromEntries(nodeOptions.map((name) => [name, args[name]])), amiId: args.nodeAmiId };
}

async function createNodeSecurity(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  plane: ControlPlane,
): Promise<NodeSecurity | undefined> {
  const skip = args.skipDefaultSecurityGroups ?? isAutomatic(args);
  if (isTruthyOrUnknown(skip) || plane.securityGroup === undefined) return undefined;
  return createNodeSecurityGroup(builder, self, name, {
    vpcId: plane.vpcId,
    clusterSecurityGroupId: plane.securityGroup.id,
    clusterName: plane.cluster.output("name"),
    tags: all({ tags: args.tags, own: args.nodeSecurityGroupTags }, (known) => ({
      ...mapOf(known.own),
      ...mapOf(known.tags),
    })),
  });
}

function kubeconfigOf(
  cluster: ResourceHandle,
  args: InputValues,
  builder: ComponentBuilder,
  withoutProfile: boolean,
): InputValue {
  const role = builder.resolveHandle(getMember(args.creationRoleProvider, "role"));
  return buildKubeconfig({
    clusterName: cluster.output("name"),
    endpoint: cluster.output("endpoint"),
    certificateAuthority: cluster.output("certificateAuthority"),
    clusterArn: cluster.output("arn"),
    credentials: role === undefined ? args.providerCredentialOpts : { roleArn: role.output("arn") ?? null },
    withoutProfile,
  });
}

/** One output of many: a part that is unknown, or secret, makes it so as a whole. */
function asWhole(core: InputValues): InputValue {
  const parts = omitUndefined(core);
  const isSecret = containsSecret(parts);
  if (containsUnknown(parts)) return toOutput(unknown, outputDependencies(parts), isSecret);
  return isSecret ? toOutput(parts, [], true) : parts;
}

interface ClusterParts {
  readonly plane: ControlPlane;
  readonly security: NodeSecurity | undefined;
  readonly core: InputValues;
  readonly roles: InstanceRoles;
  readonly fargate: ResourceHandle | undefined;
  readonly oidcProvider: ResourceHandle | undefined;
  readonly group: NodeGroupV2 | undefined;
  readonly kubeconfig: InputValue;
}

function outputsOf({
  plane,
  security,
  core,
  roles,
  fargate,
  oidcProvider,
  group,
  kubeconfig,
}: ClusterParts): InputValues {
  const { cluster, securityGroup } = plane;
  const ownGroupId =
    getMember(cluster.output("vpcConfig"), "clusterSecurityGroupId") ?? toOutput(unknown, [cluster.urn]);
  const issuer = readIssuerUrl(cluster);
  return {
    clusterSecurityGroup: securityGroup?.value,
    core: asWhole(core),
    defaultNodeGroup: group && {
      nodeSecurityGroup: group.securityGroup?.value,
      nodeSecurityGroupId: group.securityGroupId,
      autoScalingGroup: group.group.value,
    },
    eksCluster: cluster.value,
    eksClusterIngressRule: security?.clusterIngressRule.value,
    instanceRoles: roles.roles,
    kubeconfig,
    kubeconfigJson: toJsonText(kubeconfig),
    nodeSecurityGroup: security?.group.value,
    clusterSecurityGroupId: securityGroup?.id ?? ownGroupId,
    nodeSecurityGroupId: security?.group.id ?? ownGroupId,
    clusterIngressRuleId: security?.clusterIngressRule.output("securityGroupRuleId") ?? "",
    defaultNodeGroupAsgName: group?.group.output("name") ?? "",
    fargateProfileId: fargate?.id ?? "",
    fargateProfileStatus: fargate?.output("status") ?? "",
    oidcProviderArn: oidcProvider?.output("arn") ?? "",
    oidcProviderUrl: issuer,
    oidcIssuer: apply(issuer, (url) => textOf(url).replace("https://", "")),
    autoModeNodeRoleName: outputName(plane.autoNodeRole),
  };
}
