import type { KubernetesObject } from "../objects/kubernetes-object";

/** Namespace of the tests. */
export const shop: KubernetesObject = {
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: "testbed-shop" },
};

const namespace = "testbed-shop";
const labels = { app: "web" };

/** A container with small requests. */
export const container = {
  name: "web",
  image: "web:1.0",
  resources: { requests: { cpu: "100m", memory: "64Mi" } },
};

/** A Deployment of six pods that spread evenly over zones, on our nodes only. */
export function createDeployment(changes: Readonly<Record<string, unknown>> = {}): KubernetesObject {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", namespace },
    spec: {
      replicas: 6,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          nodeSelector: { "eks-platform.testbed/fake": "true" },
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: "topology.kubernetes.io/zone",
              whenUnsatisfiable: "DoNotSchedule",
              labelSelector: { matchLabels: labels },
            },
          ],
          containers: [container],
        },
      },
      ...changes,
    },
  };
}

/** A Job of one pod. */
export const job: KubernetesObject = {
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: { name: "migrate", namespace },
  spec: {
    template: {
      spec: {
        restartPolicy: "Never",
        nodeSelector: { "eks-platform.testbed/fake": "true" },
        containers: [container],
      },
    },
  },
};

/** A budget that allows no disruption of the Deployment. */
export const budget: KubernetesObject = {
  apiVersion: "policy/v1",
  kind: "PodDisruptionBudget",
  metadata: { name: "web", namespace },
  spec: { maxUnavailable: 0, selector: { matchLabels: labels } },
};
