// Generated from the declarations of settings by `npm run generate`. Change those.
import type { Input } from "@pulumi/pulumi";

/**
 * What a cluster, and everything above it, needs to know about a network: ids and strings that a StackReference
 * can carry too.
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

  /** Small subnets without any route out, one per zone, for the network interfaces of the control plane. */
  readonly controlPlaneSubnetIds: Input<Input<string>[]>;
}

/** What everything on a cluster needs to know about it: strings and lists of strings only. */
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

  /** Kubeconfig that asks `aws eks get-token` for credentials: it holds none, and never changes by itself. */
  readonly kubeconfig: Input<string>;
}
