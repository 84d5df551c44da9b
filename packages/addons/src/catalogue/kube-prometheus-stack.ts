import { defineAddon } from "../addon";
import type list from "../chart-values/kube-prometheus-stack.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spreadNamed } from "../spread";
import { storageClasses } from "../storage-classes";

/** Prometheus, Alertmanager and Grafana, with the rules and dashboards of Kubernetes. */
export const kubePrometheusStack = defineAddon({
  name: "kube-prometheus-stack",
  chart: charts.kubePrometheusStack,
  namespace: namespaces.monitoring,
  crds: { from: "prometheus-operator-crds" },
  storageClass: storageClasses.gp3,
  settings: {
    retentionDays: {
      kind: "integer",
      description: "Days that metrics are kept.",
      min: 1,
      max: 365,
      default: 15,
    },
    storageGib: {
      kind: "integer",
      description: "Size of each Prometheus volume, in GiB. A volume can grow, never shrink.",
      min: 10,
      max: 16_384,
      default: 50,
    },
    memoryGib: {
      kind: "integer",
      description: "Memory of each Prometheus, in GiB. It grows with the number of time series.",
      min: 1,
      max: 512,
      default: 4,
    },
  },
  controlPlanePorts: [{ port: 10250, purpose: "the webhook that checks Prometheus rules" }],
  helmOnly:
    "Its chart makes up Grafana's password at every rendering, and keeps the first one only in Helm's hands.",
  timeoutSeconds: 900, // Volumes are created and attached before its pods start.
  values: (
    { clusterName, highlyAvailable },
    { retentionDays, storageGib, memoryGib },
  ): ChartValues<typeof list> => ({
    crds: { enabled: false },
    // EKS runs these itself and lets nobody scrape their pods; left on, their alerts fire for ever.
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeEtcd: { enabled: false },
    // It serves metrics to its own node only.
    kubeProxy: { enabled: false },
    prometheus: {
      podDisruptionBudget: { enabled: highlyAvailable },
      prometheusSpec: {
        replicas: highlyAvailable ? 2 : 1, // Two full copies: one scrapes while the other moves.
        podAntiAffinity: highlyAvailable ? "hard" : "soft",
        topologySpreadConstraints: spreadNamed("prometheus"),
        externalLabels: { cluster: clusterName },
        retention: `${retentionDays}d`,
        // Room for the write-ahead log: a full volume stops Prometheus for good.
        retentionSize: `${Math.floor(storageGib * 0.85)}GiB`,
        resources: resources("500m", `${memoryGib}Gi`),
        storageSpec: volumeClaim(storageGib),
        // By default only objects of this release are seen; the platform's monitors belong to many.
        serviceMonitorSelectorNilUsesHelmValues: false,
        podMonitorSelectorNilUsesHelmValues: false,
        ruleSelectorNilUsesHelmValues: false,
        probeSelectorNilUsesHelmValues: false,
        scrapeConfigSelectorNilUsesHelmValues: false,
      },
    },
    alertmanager: {
      podDisruptionBudget: { enabled: highlyAvailable },
      alertmanagerSpec: {
        replicas: highlyAvailable ? 3 : 1, // They gossip about what was sent already; three outlive a split.
        podAntiAffinity: highlyAvailable ? "hard" : "soft",
        topologySpreadConstraints: spreadNamed("alertmanager"),
        resources: resources("50m", "128Mi"),
        // Silences live here.
        storage: volumeClaim(2),
      },
    },
    prometheusOperator: {
      resources: resources("100m", "256Mi"),
      admissionWebhooks: {
        patch: { resources: resources("20m", "64Mi") },
        // The operator is one pod by design; its webhook need not be.
        deployment: {
          enabled: highlyAvailable,
          replicas: 2,
          podDisruptionBudget: { enabled: true },
          resources: resources("20m", "64Mi"),
        },
      },
    },
    // One Grafana: its database is a file that two cannot share. Dashboards come from ConfigMaps, so that none is lost.
    grafana: {
      resources: resources("100m", "512Mi"),
      sidecar: { resources: resources("20m", "128Mi") },
    },
    "kube-state-metrics": { resources: resources("50m", "256Mi") },
    "prometheus-node-exporter": {
      priorityClassName: "system-node-critical", // A node too full to be measured is the one to look at.
      resources: resources("20m", "64Mi"),
    },
  }),
});

function volumeClaim(gib: number): Readonly<Record<string, unknown>> {
  return {
    volumeClaimTemplate: {
      spec: {
        storageClassName: storageClasses.gp3.name,
        accessModes: ["ReadWriteOnce"],
        resources: { requests: { storage: `${gib}Gi` } },
      },
    },
  };
}
