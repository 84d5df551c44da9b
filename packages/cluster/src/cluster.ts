import type { ClusterContract, ComputeKind } from "@eks-platform/core";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { all, ComponentResource, type ComponentResourceOptions, output, type Output } from "@pulumi/pulumi";
import { createAccessEntries } from "./access/access-entries";
import { planAddons } from "./managed-addons/addon-plan";
import type { ClusterArgs } from "./args";
import { createControlPlane } from "./control-plane/control-plane";
import { createFargateProfiles } from "./fargate/fargate-profiles";
import { kubeconfigOf } from "./access/kubeconfig";
import { createManagedAddons } from "./managed-addons/managed-addons";
import { createNodeGroups } from "./nodes/node-groups";
import { createNodeRole } from "./nodes/node-role";
import { resolveClusterArgs, type ResolvedClusterArgs } from "./resolve-cluster-args";

/**
 * An EKS cluster: control plane, nodes, access, and the add-ons without which neither works. Whatever depends on the
 * component waits until pods can run, be named, and keep volumes.
 */
export class Cluster extends ComponentResource implements ClusterContract {
  /** Name of the cluster, as `aws eks update-kubeconfig --name` wants it. */
  readonly clusterName: Output<string>;

  /** ARN of the cluster. */
  readonly clusterArn: Output<string>;

  /** URL of the Kubernetes API. */
  readonly endpoint: Output<string>;

  /** Certificate authority of the Kubernetes API, base64. */
  readonly certificateAuthority: Output<string>;

  /** Security group that EKS puts on the control plane and on managed nodes. */
  readonly clusterSecurityGroupId: Output<string>;

  /** ID of the VPC that the cluster lives in. */
  readonly vpcId: Output<string>;

  /** Name of the IAM role that nodes assume. */
  readonly nodeRoleName: Output<string>;

  /** Minor version of Kubernetes that the control plane runs. */
  readonly kubernetesVersion: Output<string>;

  /** Family of the addresses of pods and services: `"ipv4"` or `"ipv6"`. */
  readonly ipFamily: Output<string>;

  /** Range of the addresses of Kubernetes services. */
  readonly serviceCidr: Output<string>;

  /** URL of the OpenID Connect issuer, by which IAM can trust service accounts of the cluster. */
  readonly oidcIssuerUrl: Output<string>;

  /** What pods can run on. */
  readonly computeKinds: Output<ComputeKind[]>;

  /** Kubeconfig that asks the AWS CLI for a token at each use. */
  readonly kubeconfig: Output<string>;

  constructor(name: string, args: ClusterArgs, opts?: ComponentResourceOptions) {
    // Were the network among the inputs, every child would wait for all of it, NAT gateways too.
    const { network, ...inputs } = args;
    super("eks-platform:index:Cluster", name, inputs, opts);
    const resolved = resolveClusterArgs(name, args);
    const child = { parent: this };
    const protectedOptions = { ...child, protect: resolved.protect };
    const { partition } = getPartitionOutput({}, child);
    const context = { name, clusterName: resolved.clusterName, partition, child, protectedOptions };

    const plane = createControlPlane(context, resolved);
    const { name: clusterName, arn, endpoint, certificateAuthority, vpcConfig } = plane.eksCluster;
    createAccessEntries(context, clusterName, resolved.access);

    const role = createNodeRole(context, resolved.nodePolicyArns);
    const early = createManagedAddons(
      context,
      clusterName,
      planAddons("beforeNodes", resolved.managedAddons),
      [],
    );
    const groups = createNodeGroups(context, resolved, {
      controlPlane: plane,
      nodeRoleArn: role.arn,
      after: [...role.attachments, ...early],
    });
    const late = planAddons("afterNodes", resolved.managedAddons);
    createManagedAddons(
      context,
      clusterName,
      late,
      groups.map(({ nodeGroup }) => nodeGroup),
    );
    createFargateProfiles(context, clusterName, resolved);

    this.clusterName = clusterName;
    this.clusterArn = arn;
    this.endpoint = endpoint;
    this.certificateAuthority = certificateAuthority.data;
    this.clusterSecurityGroupId = vpcConfig.clusterSecurityGroupId;
    this.vpcId = output(network.vpcId);
    this.nodeRoleName = role.name;
    this.kubernetesVersion = plane.eksCluster.version;
    this.ipFamily = plane.eksCluster.kubernetesNetworkConfig.ipFamily;
    this.serviceCidr = plane.eksCluster.kubernetesNetworkConfig.serviceIpv4Cidr;
    this.oidcIssuerUrl = plane.eksCluster.identities.apply(
      ([identity]) => identity?.oidcs?.[0]?.issuer ?? "",
    );
    this.computeKinds = output(computeKindsOf(resolved));
    this.kubeconfig = all([
      this.clusterName,
      this.clusterArn,
      this.endpoint,
      this.certificateAuthority,
    ]).apply(([clusterName, clusterArn, endpoint, certificateAuthority]) =>
      kubeconfigOf({ clusterName, clusterArn, endpoint, certificateAuthority }),
    );
    this.registerOutputs({
      clusterName: this.clusterName,
      clusterArn: this.clusterArn,
      endpoint: this.endpoint,
      certificateAuthority: this.certificateAuthority,
      clusterSecurityGroupId: this.clusterSecurityGroupId,
      vpcId: this.vpcId,
      nodeRoleName: this.nodeRoleName,
      kubernetesVersion: this.kubernetesVersion,
      ipFamily: this.ipFamily,
      serviceCidr: this.serviceCidr,
      oidcIssuerUrl: this.oidcIssuerUrl,
      computeKinds: this.computeKinds,
      kubeconfig: this.kubeconfig,
    });
  }
}

function computeKindsOf({ nodeGroups, fargateProfiles }: ResolvedClusterArgs): ComputeKind[] {
  return [
    ...(Object.keys(nodeGroups).length > 0 ? (["managedNodes"] as const) : []),
    ...(Object.keys(fargateProfiles).length > 0 ? (["fargate"] as const) : []),
  ];
}
