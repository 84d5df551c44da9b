import { outputDependencies } from "../../protocol/conversions";
import { containsSecret, containsUnknown, unknown } from "../../protocol/values";
import { clusterAccess } from "./cluster-access";
import { clusterCni } from "./cluster-cni";
import { coreDns, kubeProxy } from "./cluster-addons";
import { type ControlPlane, controlPlane, nameOf } from "./control-plane";
import { CoreData } from "./core-data";
import { fargateProfile } from "./fargate";
import {
  all,
  apply,
  type Flow,
  type Flows,
  isGiven,
  lift,
  mapOf,
  member,
  plain,
  present,
  textOf,
} from "./flow";
import { identityProvider, issuerUrl } from "./identity-provider";
import { type InstanceRoles, instanceRoles } from "./instance-role";
import { asJson, kubeconfig } from "./kubeconfig";
import { type NodeGroupV2, nodeGroupV2 } from "./node-group-v2";
import { isAutomatic, refuseWrongCluster } from "./refuse-wrong-cluster";
import { type NodeSecurity, nodeSecurityGroup } from "./security-groups";
import { storageClasses } from "./storage-classes";
import type { Part, Workshop } from "./workshop";

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
export async function cluster(workshop: Workshop, self: Part, name: string, args: Flows): Promise<Flows> {
  refuseWrongCluster(name, args);
  const partition = member(
    await workshop.invoke("aws:index/getPartition:getPartition", {}, self),
    "partition",
  );
  const plane = await controlPlane(workshop, self, name, args, partition);
  const eksCluster = plane.cluster;
  await kubeProxy(workshop, self, name, eksCluster, args);

  const config = (withoutProfile: boolean) => kubeconfigOf(eksCluster, args, workshop, withoutProfile);
  const provider = await workshop.resource(
    "pulumi:providers:kubernetes",
    `${name}-eks-k8s`,
    { kubeconfig: asJson(config(false)), enableConfigMapMutable: asJson(args.enableConfigMapMutable) },
    { parent: self },
  );

  const hasDefaultNodes =
    !isGiven(plain(args.skipDefaultNodeGroup)) && !isGiven(args.fargate) && !isAutomatic(args);
  const roles = await instanceRoles(workshop, self, name, args, { partition, hasDefaultNodes });
  const access = await clusterAccess(workshop, self, name, args, { cluster: eksCluster, provider, roles });
  const inCluster = { parent: self, provider: provider.asProvider, dependsOn: access.urns };
  const classes = isGiven(args.storageClasses)
    ? await storageClasses(workshop, name, args.storageClasses, inCluster)
    : {};
  const vpcCni = await clusterCni(workshop, self, name, args, {
    cluster: eksCluster,
    provider,
    dependsOn: access.urns,
  });

  const { subnetIds } = plane;
  const site = { cluster: eksCluster, partition, subnetIds, nodeAccess: access.configMap };
  const fargate = await fargateProfile(workshop, self, name, args, site);
  await coreDns(workshop, self, name, eksCluster, args, fargate);
  const oidcProvider = await identityProvider(workshop, self, name, eksCluster, args);

  const security = await nodeSecurity(workshop, self, name, args, plane);
  const nodeGroupOptions: Flows = {
    ...nodeOptionsOf(args),
    instanceProfile: roles.instanceProfile?.bare,
    instanceProfileName: args.instanceProfileName ?? member(args.nodeGroupOptions, "instanceProfileName"),
    nodeSecurityGroup: security?.group.bare,
    clusterIngressRule: security?.clusterIngressRule.bare,
  };
  const core: Flows = {
    vpcId: plane.vpcId,
    subnetIds: args.subnetIds ?? subnetIds,
    publicSubnetIds: args.publicSubnetIds,
    privateSubnetIds: args.privateSubnetIds,
    clusterSecurityGroup: plane.securityGroup?.bare,
    cluster: eksCluster.bare,
    endpoint: eksCluster.output("endpoint"),
    nodeGroupOptions: { ...nodeGroupOptions },
    kubeconfig: config(true),
    provider: provider.bare,
    vpcCni: vpcCni?.bare,
    instanceRoles: roles.roles,
    eksNodeAccess: access.configMap?.bare,
    tags: args.tags,
    nodeSecurityGroupTags: args.nodeSecurityGroupTags,
    storageClasses: Object.fromEntries(Object.entries(classes).map(([key, part]) => [key, part.bare])),
    fargateProfile: fargate?.bare,
    oidcProvider: oidcProvider?.bare,
    encryptionConfig: plane.encryptionConfig,
    clusterIamRole: plane.role?.bare,
    accessEntries: access.entries,
    autoModeNodeRoleName: nameOf(plane.autoNodeRole),
  };

  const made = { vpcCni, eksNodeAccess: access.configMap };
  const group = hasDefaultNodes
    ? await nodeGroupV2({
        workshop,
        parent: self,
        name,
        args: nodeGroupOptions,
        core: CoreData.made(workshop, core, made),
      })
    : undefined;
  return outputsOf({ plane, security, core, roles, fargate, oidcProvider, group, kubeconfig: config(true) });
}

/** The default node group's settings: all together, or one by one. */
function nodeOptionsOf(args: Flows): Flows {
  if (isGiven(args.nodeGroupOptions)) return mapOf(args.nodeGroupOptions);
  return { ...Object.fromEntries(nodeOptions.map((name) => [name, args[name]])), amiId: args.nodeAmiId };
}

async function nodeSecurity(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  plane: ControlPlane,
): Promise<NodeSecurity | undefined> {
  const skip = args.skipDefaultSecurityGroups ?? isAutomatic(args);
  if (isGiven(skip) || plane.securityGroup === undefined) return undefined;
  return nodeSecurityGroup(workshop, self, name, {
    vpcId: plane.vpcId,
    clusterSecurityGroupId: plane.securityGroup.id,
    clusterName: plane.cluster.output("name"),
    tags: all({ tags: args.tags, own: args.nodeSecurityGroupTags }, (known) => ({
      ...mapOf(known.own),
      ...mapOf(known.tags),
    })),
  });
}

function kubeconfigOf(cluster: Part, args: Flows, workshop: Workshop, withoutProfile: boolean): Flow {
  const role = workshop.part(member(args.creationRoleProvider, "role"));
  return kubeconfig({
    clusterName: cluster.output("name"),
    endpoint: cluster.output("endpoint"),
    certificateAuthority: cluster.output("certificateAuthority"),
    clusterArn: cluster.output("arn"),
    credentials: role === undefined ? args.providerCredentialOpts : { roleArn: role.output("arn") ?? null },
    withoutProfile,
  });
}

/** One output of many: a part that is unknown, or secret, makes it so as a whole. */
function asWhole(core: Flows): Flow {
  const parts = present(core);
  const isSecret = containsSecret(parts);
  if (containsUnknown(parts)) return lift(unknown, outputDependencies(parts), isSecret);
  return isSecret ? lift(parts, [], true) : parts;
}

interface Built {
  readonly plane: ControlPlane;
  readonly security: NodeSecurity | undefined;
  readonly core: Flows;
  readonly roles: InstanceRoles;
  readonly fargate: Part | undefined;
  readonly oidcProvider: Part | undefined;
  readonly group: NodeGroupV2 | undefined;
  readonly kubeconfig: Flow;
}

function outputsOf({ plane, security, core, roles, fargate, oidcProvider, group, kubeconfig }: Built): Flows {
  const { cluster, securityGroup } = plane;
  const ownGroupId =
    member(cluster.output("vpcConfig"), "clusterSecurityGroupId") ?? lift(unknown, [cluster.urn]);
  const issuer = issuerUrl(cluster);
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
    kubeconfigJson: asJson(kubeconfig),
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
    autoModeNodeRoleName: nameOf(plane.autoNodeRole),
  };
}
