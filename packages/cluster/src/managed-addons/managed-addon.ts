/**
 * When an add-on is installed.
 *
 * - `"beforeNodes"`: nodes are not ready without it.
 * - `"afterNodes"`: its pods need a node to run on. Installed earlier, it stays degraded until a wait of 20 minutes ends.
 */
export type AddonPhase = "beforeNodes" | "afterNodes";

/** What we know about an add-on that EKS manages. */
export interface ManagedAddonFacts {
  /** True if every cluster has it. */
  readonly required: boolean;

  readonly phase: AddonPhase;

  /** Values that we set, each with its reason beside it. */
  readonly configuration?: Readonly<Record<string, unknown>>;

  /** Its service account that calls AWS, and the path and name of the policy of AWS that it needs. */
  readonly identity?: { readonly serviceAccount: string; readonly policy: string };
}

/**
 * Add-ons that EKS installs and patches.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export const managedAddons = {
  /** Gives pods addresses of the VPC. */
  "vpc-cni": {
    required: true,
    phase: "beforeNodes",
    // Without its agent, network policies are accepted and enforce nothing.
    configuration: { enableNetworkPolicy: "true" },
    identity: { serviceAccount: "aws-node", policy: "AmazonEKS_CNI_Policy" },
  },
  /** Routes the addresses of services to pods. */
  "kube-proxy": { required: true, phase: "beforeNodes" },
  /** Gives pods the credentials of their IAM role. The CNI is the first that needs them. */
  "eks-pod-identity-agent": { required: true, phase: "beforeNodes" },
  /** Answers DNS in the cluster. */
  coredns: { required: true, phase: "afterNodes" },
  /** Gives pods volumes of EBS. */
  "aws-ebs-csi-driver": {
    required: true,
    phase: "afterNodes",
    identity: { serviceAccount: "ebs-csi-controller-sa", policy: "service-role/AmazonEBSCSIDriverPolicy" },
  },
  /** Gives pods file systems of EFS. */
  "aws-efs-csi-driver": {
    required: false,
    phase: "afterNodes",
    identity: { serviceAccount: "efs-csi-controller-sa", policy: "service-role/AmazonEFSCSIDriverPolicy" },
  },
  /** Sends metrics and logs of nodes and containers to CloudWatch. */
  "amazon-cloudwatch-observability": {
    required: false,
    phase: "afterNodes",
    identity: { serviceAccount: "cloudwatch-agent", policy: "CloudWatchAgentServerPolicy" },
  },
  /** Reports sick nodes, so that EKS replaces them for more reasons than that the kubelet fell silent. */
  "eks-node-monitoring-agent": { required: false, phase: "afterNodes" },
  /** Takes snapshots of volumes. */
  "snapshot-controller": { required: false, phase: "afterNodes" },
} as const satisfies Readonly<Record<string, ManagedAddonFacts>>;

/** Name of an add-on that EKS manages. */
export type ManagedAddon = keyof typeof managedAddons;

/** The names of all add-ons that EKS manages. */
// The keys of a literal are exactly its type's keys.
export const managedAddonNames = Object.keys(managedAddons) as readonly ManagedAddon[];
