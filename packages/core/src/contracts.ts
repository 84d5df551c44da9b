// Generated from the declarations of settings by `npm run generate`. Change those.
import type { Input } from "@pulumi/pulumi";

/**
 * What a cluster, and everything above it, needs to know about a network: ids and strings, which a
 * StackReference can carry too.
 */
export interface NetworkContract {
  /** ID of the VPC. */
  readonly vpcId: Input<string>;

  /**
   * IPv4 range of the VPC. An IPv4 range from /16 to /28, by its first address.
   *
   * @example "10.20.0.0/16"
   */
  readonly cidr: Input<string>;

  /** Subnets with a route out only, one per zone: nodes, pods, internal load balancers. */
  readonly privateSubnetIds: Input<Input<string>[]>;

  /** Subnets that the internet can reach, one per zone: public load balancers, NAT gateways. */
  readonly publicSubnetIds: Input<Input<string>[]>;

  /** AWS region that it is in. */
  readonly region: Input<string>;

  /** All its subnets, tier by tier, each in the order of the zones. */
  readonly subnets: Input<SubnetContract[]>;

  /**
   * Public addresses that its workloads reach the internet from, for others to allow. None without a NAT
   * gateway.
   */
  readonly natAddresses: Input<Input<string>[]>;

  /**
   * IPv6 range of the VPC.
   *
   * @default none: it has IPv4 addresses only
   */
  readonly ipv6Cidr?: Input<string>;

  /** Small subnets without any route out, one per zone, for the network interfaces of the control plane. */
  readonly controlPlaneSubnetIds: Input<Input<string>[]>;
}

/** A subnet of a network. */
export interface SubnetContract {
  /** ID of the subnet. */
  readonly id: Input<string>;

  /** Availability zone that it is in. */
  readonly zone: Input<string>;

  /**
   * IPv4 range of the subnet. An IPv4 range from /16 to /28, by its first address.
   *
   * @example "10.20.0.0/19"
   */
  readonly cidr: Input<string>;

  /**
   * What a subnet is for.
   *
   * - `"public"`: the internet can reach it. Public load balancers and NAT gateways.
   * - `"private"`: it has a route out only. Nodes, their pods, internal load balancers.
   * - `"control-plane"`: it has no route out of the VPC. The network interfaces of the control plane.
   */
  readonly tier: SubnetTier;

  /** ID of the route table that it follows. */
  readonly routeTableId: Input<string>;
}

/**
 * What a subnet is for.
 *
 * - `"public"`: the internet can reach it. Public load balancers and NAT gateways.
 * - `"private"`: it has a route out only. Nodes, their pods, internal load balancers.
 * - `"control-plane"`: it has no route out of the VPC. The network interfaces of the control plane.
 */
export type SubnetTier = "public" | "private" | "control-plane";

/** What everything on a cluster needs to know about it: strings and lists, which a StackReference can carry too. */
export interface ClusterContract {
  /** Name of the cluster, as `aws eks update-kubeconfig --name` wants it. */
  readonly clusterName: Input<string>;

  /** ARN of the cluster. */
  readonly clusterArn: Input<string>;

  /** URL of the Kubernetes API. */
  readonly endpoint: Input<string>;

  /** Certificate authority of the Kubernetes API, base64. */
  readonly certificateAuthority: Input<string>;

  /** Security group that EKS puts on the control plane and on managed nodes. */
  readonly clusterSecurityGroupId: Input<string>;

  /** ID of the VPC that the cluster lives in. */
  readonly vpcId: Input<string>;

  /** Name of the IAM role that nodes assume; Karpenter passes it to the nodes it starts. */
  readonly nodeRoleName: Input<string>;

  /** Minor version of Kubernetes that the control plane runs. */
  readonly kubernetesVersion: Input<string>;

  /** Family of the addresses of pods and services: `ipv4` or `ipv6`. */
  readonly ipFamily: Input<string>;

  /**
   * Range of the addresses of Kubernetes services. An IPv4 range from /12 to /24, by its first address.
   *
   * @example "172.20.0.0/16"
   */
  readonly serviceCidr: Input<string>;

  /** URL of the cluster's OpenID Connect issuer, by which IAM can trust its service accounts. */
  readonly oidcIssuerUrl: Input<string>;

  /** What pods can run on. */
  readonly computeKinds: Input<ComputeKind[]>;

  /** Kubeconfig that asks `aws eks get-token` for credentials: it holds none, and never changes by itself. */
  readonly kubeconfig: Input<string>;
}

/**
 * What pods can run on.
 *
 * - `"managedNodes"`: nodes that EKS starts, patches and drains.
 * - `"fargate"`: capacity of AWS without nodes of ours.
 */
export type ComputeKind = "managedNodes" | "fargate";
