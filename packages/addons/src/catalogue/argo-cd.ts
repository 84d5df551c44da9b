import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/argo-cd.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { argoProject } from "../delivery/argo-project";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spread } from "../addon/spread";

export const argoCd = defineAddon({
  name: "argo-cd",
  description: "Deploys what is in Git to the cluster, and keeps the cluster in that state.",
  chart: charts.argoCd,
  namespace: namespaces.argocd,
  crds: "templates",
  after: ["prometheus-operator-crds"],
  settings: {},
  values: ({ highlyAvailable, monitored }): ChartValues<typeof chartValues> => {
    const metrics = { enabled: monitored, serviceMonitor: { enabled: monitored } };
    const replicated = {
      replicas: highlyAvailable ? 2 : 1,
      pdb: { enabled: highlyAvailable, maxUnavailable: 1 },
      metrics,
    };
    return {
      global: { priorityClassName: "system-cluster-critical", topologySpreadConstraints: spread() },
      // Replicas of the controller divide clusters among them and do not take over from each other; it restarts within seconds.
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
