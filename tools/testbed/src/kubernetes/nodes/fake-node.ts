import type { KubernetesObject } from "../objects/kubernetes-object";

/** A node that exists on paper only. */
export interface FakeNode {
  readonly name: string;

  /** Availability zone that it is said to be in. */
  readonly zone: string;
}

/** What a node has room for: that of an `m7g.xlarge`, less what its system takes. */
const allocatable = { cpu: "3920m", memory: "14Gi", pods: "58", "ephemeral-storage": "47Gi" };

/** Label of our nodes. Nodes without it are run by somebody else. */
export const fakeNodeLabel = "eks-platform.testbed/fake";

/** The node as the API server is told of it. */
export function createNode({ name, zone }: FakeNode): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: {
      name,
      labels: {
        [fakeNodeLabel]: "true",
        "kubernetes.io/hostname": name,
        "kubernetes.io/os": "linux",
        "kubernetes.io/arch": "arm64",
        "topology.kubernetes.io/zone": zone,
        "topology.kubernetes.io/region": zone.replace(/[a-z]$/, ""),
        "node.kubernetes.io/instance-type": "m7g.xlarge",
      },
    },
  };
}

/** What a kubelet says of its healthy node. */
export function createNodeStatus(now: Date): unknown {
  const time = now.toISOString();
  const condition = (type: string, status: string) => ({
    type,
    status,
    reason: "FakeKubelet",
    message: "This node exists on paper only.",
    lastHeartbeatTime: time,
    lastTransitionTime: time,
  });
  return {
    capacity: allocatable,
    allocatable: allocatable,
    nodeInfo: { kubeletVersion: "v1.35.4", operatingSystem: "linux", architecture: "arm64" },
    conditions: [
      condition("Ready", "True"),
      condition("MemoryPressure", "False"),
      condition("DiskPressure", "False"),
      condition("PIDPressure", "False"),
    ],
  };
}

/** Sign of life of a node, as the node lifecycle controller wants it. */
export function createNodeLease({ name }: FakeNode, now: Date): KubernetesObject {
  return {
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name, namespace: "kube-node-lease" },
    spec: {
      holderIdentity: name,
      leaseDurationSeconds: 40,
      // The server wants microseconds.
      renewTime: now.toISOString().replace("Z", "000Z"),
    },
  };
}
