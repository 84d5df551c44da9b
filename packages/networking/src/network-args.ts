import { type Input } from "@pulumi/pulumi";
import { type Egress } from "./egress";
import { type EndpointService } from "./endpoint-service";

/** What a network is made of. */
export interface NetworkArgs {
  /**
   * IPv4 range of the VPC, from /16 to /24, private, host bits zero. Changing it replaces the VPC.
   *
   * @example "10.20.0.0/16"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
   */
  readonly cidr: string;

  /**
   * Availability zones to span, 2 to 4, of one region. Appending is safe; reordering or removing one from the middle
   * replaces the subnets that follow.
   *
   * @example ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
   * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (why EKS needs two)
   */
  readonly zones: readonly string[];

  /**
   * How private subnets reach the internet. Costs one NAT gateway, or one per zone.
   *
   * @default "perZone"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
   */
  readonly egress?: Egress;

  /**
   * Services that private subnets reach without leaving the VPC. Each costs an hourly price per zone. With egress
   * `"none"`, those that nodes need must be among them. S3 is always there, and free.
   *
   * @default []
   * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
   */
  readonly interfaceEndpoints?: readonly EndpointService[];

  /**
   * Days that flow logs are kept, one of the periods that CloudWatch offers.
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
   * Whether Pulumi refuses to delete or replace the VPC, its subnets, and the addresses that it is known by outside.
   *
   * @default true
   * @see https://www.pulumi.com/docs/iac/concepts/options/protect/
   */
  readonly protect?: boolean;
}
