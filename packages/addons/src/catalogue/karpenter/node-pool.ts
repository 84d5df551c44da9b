import type { CustomObject } from "../../addon";
import type { ClusterFacts } from "../../cluster-facts";

const name = "default";

/** How nodes are bought, in the words of EC2; where there are two, Karpenter takes Spot while there is some. */
const capacityTypes: Readonly<Record<string, readonly string[]>> = {
  "on-demand": ["on-demand"],
  spot: ["spot"],
  "spot-then-on-demand": ["spot", "on-demand"],
};

/**
 * What every node is made of.
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
      // A pod must not get at the node's credentials: tokens only, and none travels a hop further.
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
      blockDeviceMappings: volumes(nodeImage),
    },
  };
}

/**
 * Which nodes may be started, how many, and when they go.
 *
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export function nodePool({
  capacity,
  cpuLimit,
}: {
  readonly capacity: string;
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
          // Wide on purpose: the more types are admitted, the cheaper and the more certain is capacity.
          requirements: [
            { key: "karpenter.sh/capacity-type", operator: "In", values: capacityTypes[capacity] ?? [] },
            { key: "kubernetes.io/arch", operator: "In", values: ["amd64", "arm64"] },
            { key: "kubernetes.io/os", operator: "In", values: ["linux"] },
            { key: "karpenter.k8s.aws/instance-category", operator: "In", values: ["c", "m", "r"] },
            { key: "karpenter.k8s.aws/instance-generation", operator: "Gt", values: ["5"] },
          ],
          expireAfter: "336h", // Two weeks: no node outlives two releases of its image.
          terminationGracePeriod: "24h", // A pod that never lets go holds its node no longer than a day.
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
