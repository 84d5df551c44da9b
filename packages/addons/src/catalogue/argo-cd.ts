import { defineAddon } from "../addon";
import type list from "../chart-values/argo-cd.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { argoProject } from "../delivery/argo-project";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spread } from "../spread";

/** Brings what stands in Git onto the cluster, and keeps it so. */
export const argoCd = defineAddon({
  name: "argo-cd",
  chart: charts.argoCd,
  namespace: namespaces.argocd,
  crds: "templates",
  after: ["prometheus-operator-crds"],
  settings: {},
  values: ({ highlyAvailable, monitored }): ChartValues<typeof list> => {
    const metrics = { enabled: monitored, serviceMonitor: { enabled: monitored } };
    const replicated = {
      replicas: highlyAvailable ? 2 : 1,
      pdb: { enabled: highlyAvailable, maxUnavailable: 1 },
      metrics,
    };
    return {
      global: { priorityClassName: "system-cluster-critical", topologySpreadConstraints: spread() },
      // Replicas of the controller share out clusters and take over from none; it restarts within seconds.
      controller: { metrics, resources: resources("500m", "1Gi") },
      server: { ...replicated, resources: resources("100m", "256Mi") },
      repoServer: { ...replicated, resources: resources("100m", "512Mi") },
      applicationSet: { ...replicated, resources: resources("50m", "128Mi") },
      notifications: { metrics, resources: resources("20m", "128Mi") },
      // Needed only for single sign-on, which is not set up here.
      dex: { enabled: false },
      redis: { resources: resources("50m", "128Mi") },
      redisSecretInit: { resources: resources("20m", "64Mi") },
      "redis-ha": {
        enabled: highlyAvailable, // Three members on three nodes, in place of the single Redis.
        topologySpreadConstraints: { enabled: true },
        podDisruptionBudget: { maxUnavailable: 1 },
        redis: { resources: resources("50m", "256Mi") },
        sentinel: { resources: resources("20m", "64Mi") },
        splitBrainDetection: { resources: resources("10m", "32Mi") },
        haproxy: { podDisruptionBudget: { maxUnavailable: 1 }, resources: resources("50m", "128Mi") },
      },
    };
  },
  objects: () => [argoProject],
});
