/** Add-ons that every cluster has: without them no node is ready and no pod gets an address, a name or a volume. */
export const requiredAddons = [
  "vpc-cni",
  "kube-proxy",
  "eks-pod-identity-agent",
  "coredns",
  "aws-ebs-csi-driver",
] as const;

/** Add-ons of EKS that a cluster may have. */
export const optionalAddons = ["eks-node-monitoring-agent", "snapshot-controller"] as const;

/**
 * Add-ons that EKS installs and patches.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export type ManagedAddon = (typeof requiredAddons)[number] | (typeof optionalAddons)[number];

/** How one add-on is installed. */
export interface ManagedAddonArgs {
  /**
   * Exact version, as `aws eks describe-addon-versions` lists it.
   *
   * @default the version that EKS prefers for the Kubernetes version when the add-on is created
   * @example "v1.21.1-eksbuild.1"
   */
  readonly version?: string;

  /**
   * Values of the add-on's own configuration schema, added to those that we set.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonConfiguration.html
   */
  readonly configuration?: Readonly<Record<string, unknown>>;
}
