import { type Output, type Unwrap, output } from "@pulumi/pulumi";
import type { AddonsArgs } from "../args";

/** What an add-on may know about the cluster that it is installed on. */
export interface ClusterFacts {
  /** Name of the cluster. */
  readonly clusterName: Output<string>;

  /** ARN of the cluster. */
  readonly clusterArn: Output<string>;

  /** URL of the Kubernetes API. */
  readonly endpoint: Output<string>;

  /** Security group that EKS puts on the control plane and on managed nodes. */
  readonly clusterSecurityGroupId: Output<string>;

  /** ID of the VPC. */
  readonly vpcId: Output<string>;

  /** Subnets that reach out but cannot be reached from the internet, one per zone. */
  readonly privateSubnetIds: Output<string[]>;

  /** Name of the IAM role that nodes assume. */
  readonly nodeRoleName: Output<string>;

  /** AWS partition: "aws", "aws-cn", "aws-us-gov". */
  readonly partition: Output<string>;

  /** AWS account of the cluster. */
  readonly accountId: Output<string>;

  /** AWS region of the cluster. */
  readonly region: string;

  /** True if the loss of a node or a zone must not interrupt any add-on. */
  readonly highlyAvailable: boolean;

  /** True if Prometheus is installed too, and looks for monitors. */
  readonly monitored: boolean;
}

/** The facts once the cluster exists: plain values. */
export type KnownFacts = Unwrap<ClusterFacts>;

/** Reads the facts. The cluster's ARN holds partition and account: asking AWS would need credentials in a preview. */
export function readClusterFacts({
  cluster,
  network,
  region,
  install,
  availability,
}: Required<AddonsArgs>): ClusterFacts {
  const clusterArn = output(cluster.clusterArn);
  const arnPart = (index: number) => clusterArn.apply((arn) => arn.split(":")[index] ?? "");

  return {
    clusterName: output(cluster.clusterName),
    clusterArn,
    endpoint: output(cluster.endpoint),
    clusterSecurityGroupId: output(cluster.clusterSecurityGroupId),
    vpcId: output(cluster.vpcId),
    privateSubnetIds: output(network.privateSubnetIds),
    nodeRoleName: output(cluster.nodeRoleName),
    partition: arnPart(1),
    accountId: arnPart(4),
    region,
    highlyAvailable: availability === "high",
    monitored: install["kube-prometheus-stack"] !== undefined,
  };
}
