import { type NetworkContract } from "@eks-platform/core";
import { type Input } from "@pulumi/pulumi";
import { type AccessGrant } from "./access-grant";
import { type FargateProfileArgs } from "./fargate-profile-args";
import { type ManagedAddon, type ManagedAddonArgs } from "./managed-addon";
import { type NodeGroupArgs } from "./node-group-args";

/**
 * What happens when a version leaves standard support.
 *
 * - `"standard"`: EKS upgrades the control plane.
 * - `"extended"`: it stays a year longer, at six times the price.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/view-support-policy.html
 */
export type SupportPolicy = "standard" | "extended";

/**
 * Capacity that the control plane has from the start. Each tier above `"standard"` has an hourly price of its own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html
 */
export type ControlPlaneTier = "standard" | "tier-xl" | "tier-2xl" | "tier-4xl" | "tier-8xl";

/** What a cluster is made of. */
export interface ClusterArgs {
  /** Where it lives: nodes in the private subnets, the control plane's interfaces in subnets of their own. */
  readonly network: NetworkContract;

  /**
   * Minor version of Kubernetes that EKS supports. One minor up at a time; never down.
   *
   * @example "1.35"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
   */
  readonly kubernetesVersion: string;

  /**
   * Nodes that EKS manages, by name of the group. At least one group must take CoreDNS: `min` of 1 or more, and no
   * taint that it does not tolerate.
   */
  readonly nodeGroups: Readonly<Record<string, NodeGroupArgs>>;

  /**
   * Who may use the Kubernetes API, by a name of our own. At least one must be `"clusterAdmin"`: whoever creates the
   * cluster gets no access by that alone. Who deploys add-ons must be among them.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
   */
  readonly access: Readonly<Record<string, AccessGrant>>;

  /**
   * Name of the cluster, 1 to 100 letters, digits, hyphens and underscores. Changing it replaces the cluster.
   *
   * @default the name of the component
   */
  readonly clusterName?: string;

  /**
   * Ranges that may reach the Kubernetes API from the internet. None means that it is closed to the internet.
   *
   * @default []
   * @example ["203.0.113.0/24"]
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
   */
  readonly publicAccessCidrs?: readonly string[];

  /**
   * What happens when the version leaves standard support.
   *
   * @default "standard"
   */
  readonly supportPolicy?: SupportPolicy;

  /**
   * Capacity that the control plane has from the start.
   *
   * @default "standard"
   */
  readonly controlPlaneTier?: ControlPlaneTier;

  /**
   * Range of the addresses of Kubernetes services, /12 to /24, private, apart from the VPC. Changing it replaces the
   * cluster.
   *
   * @default EKS takes 10.100.0.0/16 or 172.20.0.0/16
   * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html
   */
  readonly serviceCidr?: string;

  /**
   * Days that the control plane's logs are kept, one of the periods that CloudWatch offers.
   *
   * @default 90
   * @see https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
   */
  readonly logRetentionDays?: number;

  /**
   * ARN of the KMS key that encrypts the control plane's logs. Its policy must let CloudWatch Logs of the region use it.
   *
   * @default none: CloudWatch encrypts with a key of its own
   */
  readonly logKmsKeyArn?: Input<string>;

  /**
   * ARN of a KMS key that encrypts Kubernetes secrets. Changing it replaces the cluster.
   *
   * @default a key of the cluster's own, rotated every year
   * @see https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
   */
  readonly secretsKmsKeyArn?: Input<string>;

  /**
   * Add-ons of EKS: naming an optional one installs it, naming a required one pins or configures it.
   *
   * @default {}
   */
  readonly managedAddons?: { readonly [Name in ManagedAddon]?: ManagedAddonArgs };

  /**
   * Pods that run on Fargate, by name of the profile.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  readonly fargateProfiles?: Readonly<Record<string, FargateProfileArgs>>;

  /**
   * ARNs of further policies of the nodes' role, for example to open sessions by Systems Manager.
   *
   * @default []
   * @example ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"]
   */
  readonly nodePolicyArns?: readonly string[];

  /**
   * Tags of the instances and volumes that EKS starts: the provider's `defaultTags` do not reach them.
   *
   * @default {}
   */
  readonly nodeTags?: Readonly<Record<string, string>>;

  /**
   * Whether AWS may move traffic away from an impaired zone by itself, for load balancers and for traffic in the cluster.
   *
   * @default true
   * @see https://docs.aws.amazon.com/eks/latest/userguide/zone-shift.html
   */
  readonly zonalShift?: boolean;

  /**
   * Whether Pulumi and EKS refuse to delete or replace the control plane and its key.
   *
   * @default true
   * @see https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html
   */
  readonly protect?: boolean;
}
