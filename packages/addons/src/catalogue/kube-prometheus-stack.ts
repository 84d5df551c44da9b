import { integer } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/kube-prometheus-stack.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spreadNamed } from "../addon/spread";
import { storageClasses } from "../addon/storage-classes";

export const kubePrometheusStack = defineAddon({
  name: "kube-prometheus-stack",
  description: "Prometheus, Alertmanager and Grafana, with the rules and dashboards of Kubernetes.",
  chart: charts.kubePrometheusStack,
  namespace: namespaces.monitoring,
  crds: { from: "prometheus-operator-crds" },
  storageClass: storageClasses.gp3,
  settings: {
    retentionDays: integer({
      description: "How long metrics are kept.",
      min: 1,
      max: 365,
      unit: "days",
      default: 15,
      source: "https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects",
    }),
    storageGib: integer({
      description: "Size of each Prometheus volume. A volume can grow, but never shrink.",
      min: 10,
      max: 16_384,
      unit: "GiB",
      default: 50,
    }),
    memoryGib: integer({
      description: "Memory of each Prometheus. What it needs grows with the number of time series.",
      min: 1,
      max: 512,
      unit: "GiB",
      default: 4,
    }),
  },
  controlPlanePorts: [{ port: 10250, purpose: "the webhook that checks Prometheus rules" }],
  helmOnly:
    "Its chart generates Grafana's password at every rendering, and keeps the first one only if Helm installs it.",
  timeoutSeconds: 900, // Volumes are created and attached before its pods start.
  values: (
    { clusterName, highlyAvailable },
    { retentionDays, storageGib, memoryGib },
  ): ChartValues<typeof chartValues> => ({
    crds: { enabled: false },
    // EKS runs these itself, and nobody can scrape their pods; left enabled, their alerts would fire forever.
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeEtcd: { enabled: false },
    // It serves metrics to its own node only.
    kubeProxy: { enabled: false },
    prometheus: {
      podDisruptionBudget: { enabled: highlyAvailable },
      prometheusSpec: {
        replicas: highlyAvailable ? 2 : 1, // Two full copies: one scrapes while the other is moved.
        podAntiAffinity: highlyAvailable ? "hard" : "soft",
        topologySpreadConstraints: spreadNamed("prometheus"),
        externalLabels: { cluster: clusterName },
        retention: `${retentionDays}d`,
        // Leave space for the write-ahead log: Prometheus does not recover from a full volume.
        retentionSize: `${Math.floor(storageGib * 0.85)}GiB`,
        resources: resources("500m", `${memoryGib}Gi`),
        storageSpec: volumeClaim(storageGib),
        // By default Prometheus sees only objects of this release; the platform's monitors belong to many releases.
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
        replicas: highlyAvailable ? 3 : 1, // They tell each other what was sent already; three survive a network split.
        podAntiAffinity: highlyAvailable ? "hard" : "soft",
        topologySpreadConstraints: spreadNamed("alertmanager"),
        resources: resources("50m", "128Mi"),
        // Silences are stored here.
        storage: volumeClaim(2),
      },
    },
    prometheusOperator: {
      resources: resources("100m", "256Mi"),
      admissionWebhooks: {
        patch: { resources: resources("20m", "64Mi") },
        // The operator is one pod by design; its webhook does not have to be.
        deployment: {
          enabled: highlyAvailable,
          replicas: 2,
          podDisruptionBudget: { enabled: true },
          resources: resources("20m", "64Mi"),
        },
      },
    },
    // One Grafana: its database is a file that two cannot share. Dashboards come from ConfigMaps and are not lost.
    grafana: {
      resources: resources("100m", "512Mi"),
      sidecar: { resources: resources("20m", "128Mi") },
    },
    "kube-state-metrics": { resources: resources("50m", "256Mi") },
    "prometheus-node-exporter": {
      priorityClassName: "system-node-critical", // A node that is too full for the exporter is the one that must be watched.
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
