import type { KubernetesObject } from "../objects/kubernetes-object";

/** A node without a machine. */
export interface FakeNode {
  readonly name: string;

  /** Availability zone in its labels. */
  readonly zone: string;
}

/** Allocatable resources: those of an `m7g.xlarge` without the system's share. */
const allocatable = { cpu: "3920m", memory: "14Gi", pods: "58", "ephemeral-storage": "47Gi" };

/** Label of fake nodes. */
export const fakeNodeLabel = "eks-platform.testbed/fake";

/** Creates the object of a node. */
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

/** Creates the status of a healthy node. */
export function createNodeStatus(now: Date): unknown {
  const time = now.toISOString();
  const condition = (type: string, status: string) => ({
    type,
    status,
    reason: "FakeKubelet",
    message: "This node has no machine.",
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

/** Creates the heartbeat that the node lifecycle controller expects. */
export function createNodeLease({ name }: FakeNode, now: Date): KubernetesObject {
  return {
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name, namespace: "kube-node-lease" },
    spec: {
      holderIdentity: name,
      leaseDurationSeconds: 40,
      // The server expects microseconds.
      renewTime: now.toISOString().replace("Z", "000Z"),
    },
  };
}
