// Generated from the declarations of settings by `npm run generate`. Change those.
import type { Input } from "@pulumi/pulumi";

/** What a network is made of: VPC, subnets, and their ways out. */
export interface NetworkArgs {
  /**
   * IPv4 range of the VPC. A private IPv4 range from /16 to /24, by its first address. Changing it replaces the
   * VPC.
   *
   * @example "10.20.0.0/16"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
   */
  readonly cidr: string;

  /**
   * Availability zones to span, of one region. Appending is safe; reordering or removing one from the middle
   * replaces the subnets that follow. 2 to 4 of them, all different.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (why EKS needs two)
   */
  readonly zones: readonly string[];

  /**
   * How workloads in private subnets reach the internet. Costs one NAT gateway, or one per zone.
   *
   * - `"none"`: they have no route out. Nodes reach AWS by interface endpoints only.
   * - `"shared"`: one NAT gateway, in the first zone; an outage of that zone cuts off every zone.
   * - `"perZone"`: one NAT gateway in each zone, each billed by the hour.
   *
   * @default "perZone"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
   */
  readonly egress?: Egress;

  /**
   * Services that private subnets reach without leaving the VPC. Each costs an hourly price per zone. With
   * egress `"none"`, those that nodes need must be among them. S3 is always there, and free. All different.
   *
   * @default []
   * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
   */
  readonly interfaceEndpoints?: readonly EndpointService[];

  /**
   * Days that flow logs are kept. One of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
   * 1827, 2192, 2557, 2922, 3288, 3653.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
   */
  readonly flowLogRetentionDays?: number;

  /**
   * ARN of the KMS key that encrypts flow logs. Its policy must let CloudWatch Logs of the region use it.
   *
   * @default none: CloudWatch encrypts with a key of its own
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   */
  readonly flowLogKmsKeyArn?: Input<string>;

  /**
   * Name of the cluster that will live here. With it, Karpenter finds the private subnets by their tag
   * `karpenter.sh/discovery`.
   *
   * @default none: the tag is left out
   * @see https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms
   */
  readonly clusterName?: string;

  /**
   * Whether Pulumi refuses to delete or replace the VPC, its subnets, and the addresses that it is known by
   * outside.
   *
   * @default true
   * @see https://www.pulumi.com/docs/iac/concepts/options/protect/
   */
  readonly protect?: boolean;
}

/**
 * How workloads in private subnets reach the internet. Costs one NAT gateway, or one per zone.
 *
 * - `"none"`: they have no route out. Nodes reach AWS by interface endpoints only.
 * - `"shared"`: one NAT gateway, in the first zone; an outage of that zone cuts off every zone.
 * - `"perZone"`: one NAT gateway in each zone, each billed by the hour.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
 */
export type Egress = "none" | "shared" | "perZone";

/**
 * An AWS service, by the name that PrivateLink gives it. One of autoscaling, aps-workspaces, ec2, ec2messages,
 * ecr.api, ecr.dkr, eks, eks-auth, elasticfilesystem, elasticloadbalancing, kms, logs, monitoring,
 * secretsmanager, sqs, ssm, ssmmessages, sts, xray.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export type EndpointService =
  | "autoscaling"
  | "aps-workspaces"
  | "ec2"
  | "ec2messages"
  | "ecr.api"
  | "ecr.dkr"
  | "eks"
  | "eks-auth"
  | "elasticfilesystem"
  | "elasticloadbalancing"
  | "kms"
  | "logs"
  | "monitoring"
  | "secretsmanager"
  | "sqs"
  | "ssm"
  | "ssmmessages"
  | "sts"
  | "xray";
