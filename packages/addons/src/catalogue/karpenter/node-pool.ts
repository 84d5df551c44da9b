import type { CustomObject } from "../../addon/addon";
import type { ClusterFacts } from "../../addon/cluster-facts";

const name = "default";

/** Capacity types of EC2 by our setting. Of two, Karpenter prefers Spot while there is capacity. */
const capacityTypes = {
  "on-demand": ["on-demand"],
  spot: ["spot"],
  "spot-then-on-demand": ["spot", "on-demand"],
} as const;

/**
 * The configuration of every node that Karpenter starts.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/
 */
export function nodeClass(
  { nodeRoleName, privateSubnetIds, clusterSecurityGroupId }: ClusterFacts,
  { nodeImage }: { readonly nodeImage: string },
): CustomObject {
  return {
    key: "node-class",
    apiVersion: "karpenter.k8s.aws/v1",
    kind: "EC2NodeClass",
    metadata: { name },
    spec: {
      role: nodeRoleName,
      amiSelectorTerms: [{ alias: nodeImage }],
      subnetSelectorTerms: privateSubnetIds.apply((ids) => ids.map((id) => ({ id }))),
      // The control plane reaches every port of nodes in its own group.
      securityGroupSelectorTerms: [{ id: clusterSecurityGroupId }],
      // A pod must not reach the node's credentials: tokens are required, and their responses end at the node.
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
      blockDeviceMappings: volumes(nodeImage),
    },
  };
}

/**
 * Which nodes Karpenter may start, how many, and when it ends them.
 *
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export function nodePool({
  capacity,
  cpuLimit,
}: {
  readonly capacity: keyof typeof capacityTypes;
  readonly cpuLimit: number;
}): CustomObject {
  return {
    key: "node-pool",
    apiVersion: "karpenter.sh/v1",
    kind: "NodePool",
    metadata: { name },
    spec: {
      template: {
        spec: {
          nodeClassRef: { group: "karpenter.k8s.aws", kind: "EC2NodeClass", name },
          // Deliberately wide: the more types are allowed, the cheaper and the more available is capacity.
          requirements: [
            { key: "karpenter.sh/capacity-type", operator: "In", values: capacityTypes[capacity] },
            { key: "kubernetes.io/arch", operator: "In", values: ["amd64", "arm64"] },
            { key: "kubernetes.io/os", operator: "In", values: ["linux"] },
            { key: "karpenter.k8s.aws/instance-category", operator: "In", values: ["c", "m", "r"] },
            { key: "karpenter.k8s.aws/instance-generation", operator: "Gt", values: ["5"] },
          ],
          expireAfter: "336h", // Two weeks: no node lives longer than two releases of its image.
          terminationGracePeriod: "24h", // A pod that never terminates delays the end of its node by a day at most.
        },
      },
      limits: { cpu: String(cpuLimit) },
      disruption: {
        consolidationPolicy: "WhenEmptyOrUnderutilized",
        consolidateAfter: "5m",
        budgets: [{ nodes: "10%" }],
      },
    },
  };
}

/** The disks of a node, encrypted. Bottlerocket keeps its system on a small one of its own. */
function volumes(nodeImage: string): readonly object[] {
  const disk = (deviceName: string, gib: number) => ({
    deviceName,
    ebs: { volumeType: "gp3", volumeSize: `${gib}Gi`, encrypted: true, deleteOnTermination: true },
  });
  return nodeImage.startsWith("bottlerocket@")
    ? [disk("/dev/xvda", 4), disk("/dev/xvdb", 50)]
    : [disk("/dev/xvda", 50)];
}
