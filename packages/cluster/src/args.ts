// Generated from the declarations of settings by `npm run generate`. Change those.
import type { Input } from "@pulumi/pulumi";
import type { NetworkContract } from "@eks-platform/core";

/** What a cluster is made of: control plane, nodes, access. */
export interface ClusterArgs {
  /** Where it lives: nodes in the private subnets, the control plane's interfaces in subnets of their own. */
  readonly network: NetworkContract;

  /**
   * Minor version of Kubernetes that EKS supports. One minor up at a time; never down. One of 1.29, 1.30, 1.31,
   * 1.32, 1.33, 1.34, 1.35, 1.36.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
   */
  readonly kubernetesVersion: string;

  /**
   * Nodes that EKS manages, by name of the group. At least one group must take CoreDNS: `min` of 1 or more, and
   * no taint that it does not tolerate.
   */
  readonly nodeGroups: Readonly<Record<string, NodeGroupArgs>>;

  /**
   * Who may use the Kubernetes API, by a name of our own. At least one must be `"clusterAdmin"`: the creator of
   * the cluster has no access otherwise. The role that deploys add-ons must be among them.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
   */
  readonly access: Readonly<Record<string, AccessGrant>>;

  /**
   * Name of the cluster. 1 to 100 letters, digits, hyphens and underscores, the first no hyphen. Changing it
   * replaces the cluster.
   *
   * @default the name of the component
   * @example "production"
   */
  readonly clusterName?: string;

  /**
   * Ranges that may reach the Kubernetes API from the internet. None means that it is closed to the internet.
   * All different.
   *
   * @default []
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
   */
  readonly publicAccessCidrs?: readonly string[];

  /**
   * What happens when the version leaves standard support.
   *
   * - `"standard"`: EKS upgrades the control plane.
   * - `"extended"`: it stays a year longer, at six times the price.
   *
   * @default "standard"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/view-support-policy.html
   */
  readonly supportPolicy?: SupportPolicy;

  /**
   * Capacity that the control plane has from the start. Each tier above `"standard"` has an hourly price of its
   * own. One of standard, tier-xl, tier-2xl, tier-4xl, tier-8xl.
   *
   * @default "standard"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html
   */
  readonly controlPlaneTier?: ControlPlaneTier;

  /**
   * Range of the addresses of Kubernetes services, apart from the VPC. A private IPv4 range from /12 to /24, by
   * its first address. Changing it replaces the cluster.
   *
   * @default EKS takes 10.100.0.0/16 or 172.20.0.0/16
   * @example "172.20.0.0/16"
   * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html
   */
  readonly serviceCidr?: string;

  /**
   * Days that the control plane's logs are kept. One of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400,
   * 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
   *
   * @default 90
   * @see https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
   */
  readonly logRetentionDays?: number;

  /**
   * ARN of the KMS key that encrypts the control plane's logs. Its policy must let CloudWatch Logs of the region
   * use it.
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
  readonly managedAddons?: {
    readonly [
      Name in
        | "vpc-cni"
        | "kube-proxy"
        | "eks-pod-identity-agent"
        | "coredns"
        | "aws-ebs-csi-driver"
        | "aws-efs-csi-driver"
        | "amazon-cloudwatch-observability"
        | "eks-node-monitoring-agent"
        | "snapshot-controller"
    ]?: ManagedAddonArgs;
  };

  /**
   * Pods that run on Fargate, by name of the profile.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  readonly fargateProfiles?: Readonly<Record<string, FargateProfileArgs>>;

  /**
   * ARNs of further policies of the nodes' role, for example to open sessions by Systems Manager. All different.
   *
   * @default []
   */
  readonly nodePolicyArns?: readonly string[];

  /**
   * Tags of the instances and volumes that EKS starts: the provider's `defaultTags` do not reach them.
   *
   * @default {}
   */
  readonly nodeTags?: Readonly<Record<string, string>>;

  /**
   * Whether AWS may move traffic away from an impaired zone by itself, for load balancers and for traffic in the
   * cluster.
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

/** A group of equal nodes that EKS starts, patches and drains. */
export interface NodeGroupArgs {
  /**
   * Types of instances, all of one architecture, best first for On-Demand. Several of like size let Spot choose
   * from more pools. 1 to 20 of them. Changing it replaces the group.
   */
  readonly instanceTypes: readonly string[];

  /** Least number of nodes. 0 to 450. */
  readonly min: number;

  /** Most nodes, at least `min`. 1 to 450. */
  readonly max: number;

  /**
   * Nodes to start with, from `min` to `max`. Read when the group is created; then an autoscaler decides. 0 to
   * 450.
   *
   * @default `min`
   */
  readonly desired?: number;

  /**
   * Operating system of the nodes, from the images that EKS publishes and tests. Changing it replaces the group.
   *
   * - `"al2023"`: Amazon Linux 2023.
   * - `"bottlerocket"`: read-only system made for containers, without shell or package manager.
   *
   * @default "al2023"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html
   */
  readonly image?: NodeImage;

  /**
   * How the instances are bought. Changing it replaces the group.
   *
   * - `"onDemand"`: by the second, until we stop them.
   * - `"spot"`: at a discount; AWS takes them back with two minutes' notice.
   *
   * @default "onDemand"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types
   */
  readonly capacity?: NodeCapacity;

  /**
   * Size of the encrypted gp3 volume for images, logs and scratch space. The images of EKS and of the platform's
   * own pods take about 20. 20 to 16384 GiB.
   *
   * @default 50
   */
  readonly rootVolumeGib?: number;

  /**
   * Labels of the nodes.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;

  /**
   * Marks that keep pods away.
   *
   * @default []
   */
  readonly taints?: readonly Taint[];

  /**
   * Share of the nodes that an update may take down at once; at least one node, whatever the share. 1 to 100
   * percent.
   *
   * @default 33
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html
   */
  readonly maxUnavailablePercent?: number;

  /**
   * Release of the image, which pins the patch level of the nodes.
   *
   * @default the newest at creation, which EKS then keeps until an update names another
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-linux-ami-versions.html
   */
  readonly imageRelease?: string;
}

/**
 * Operating system of the nodes, from the images that EKS publishes and tests. Changing it replaces the group.
 *
 * - `"al2023"`: Amazon Linux 2023.
 * - `"bottlerocket"`: read-only system made for containers, without shell or package manager.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html
 */
export type NodeImage = "al2023" | "bottlerocket";

/**
 * How the instances are bought. Changing it replaces the group.
 *
 * - `"onDemand"`: by the second, until we stop them.
 * - `"spot"`: at a discount; AWS takes them back with two minutes' notice.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types
 */
export type NodeCapacity = "onDemand" | "spot";

/** A mark on a node that keeps pods away. */
export interface Taint {
  /** Key of the taint. */
  readonly key: string;

  /**
   * Value of the taint.
   *
   * @default ""
   */
  readonly value?: string;

  /**
   * What a taint does to pods that do not tolerate it.
   *
   * - `"noSchedule"`: no new ones come.
   * - `"preferNoSchedule"`: they come only if there is no other node.
   * - `"noExecute"`: no new ones come, and those that run are evicted.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly effect: TaintEffect;
}

/**
 * What a taint does to pods that do not tolerate it.
 *
 * - `"noSchedule"`: no new ones come.
 * - `"preferNoSchedule"`: they come only if there is no other node.
 * - `"noExecute"`: no new ones come, and those that run are evicted.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export type TaintEffect = "noSchedule" | "preferNoSchedule" | "noExecute";

/** What one principal may do in the cluster. */
export interface AccessGrant {
  /**
   * ARN of the IAM role or user, without path: EKS compares it with the ARN that STS reports. ARN of an IAM role
   * or user, without path.
   *
   * @example "arn:aws:iam::111122223333:role/platform-admin"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
   */
  readonly principalArn: Input<string>;

  /**
   * What the principal may do, by the name of AWS' access policy.
   *
   * - `"clusterAdmin"`: everything, everywhere.
   * - `"admin"`: everything in a namespace but quotas and the namespace itself.
   * - `"adminView"`: read everything, secrets too.
   * - `"edit"`: change most things in a namespace, but no roles.
   * - `"view"`: read most things, but no secrets.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
   */
  readonly policy: AccessPolicy;

  /**
   * Namespaces in which it may. Not for `"clusterAdmin"`, which is for the whole cluster. At least 1 of them.
   *
   * @default none: in every namespace
   */
  readonly namespaces?: readonly string[];
}

/**
 * What the principal may do, by the name of AWS' access policy.
 *
 * - `"clusterAdmin"`: everything, everywhere.
 * - `"admin"`: everything in a namespace but quotas and the namespace itself.
 * - `"adminView"`: read everything, secrets too.
 * - `"edit"`: change most things in a namespace, but no roles.
 * - `"view"`: read most things, but no secrets.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
export type AccessPolicy = "clusterAdmin" | "admin" | "adminView" | "edit" | "view";

/**
 * What happens when the version leaves standard support.
 *
 * - `"standard"`: EKS upgrades the control plane.
 * - `"extended"`: it stays a year longer, at six times the price.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/view-support-policy.html
 */
export type SupportPolicy = "standard" | "extended";

/**
 * Capacity that the control plane has from the start. Each tier above `"standard"` has an hourly price of its
 * own. One of standard, tier-xl, tier-2xl, tier-4xl, tier-8xl.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html
 */
export type ControlPlaneTier = "standard" | "tier-xl" | "tier-2xl" | "tier-4xl" | "tier-8xl";

/** How one add-on of EKS is installed. */
export interface ManagedAddonArgs {
  /**
   * Exact version, as `aws eks describe-addon-versions` lists it.
   *
   * @default the version that EKS prefers for the Kubernetes version when the add-on is created
   */
  readonly version?: string;

  /**
   * Values of the add-on's own configuration schema. They take the place of ours where both are given.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonConfiguration.html
   */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/**
 * Pods that run without nodes of ours. Changing anything replaces the profile. Pod Identity does not reach them:
 * they have no permissions in AWS but to write logs.
 */
export interface FargateProfileArgs {
  /**
   * The pods that it takes. Use more profiles for more namespaces. 1 to 5 of them. Changing it replaces the
   * profile.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  readonly selectors: readonly FargateSelector[];
}

/** Which pods a Fargate profile takes. */
export interface FargateSelector {
  /** Namespace of the pods. */
  readonly namespace: string;

  /**
   * Labels that the pods must have.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
