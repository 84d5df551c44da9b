import { defineAddon } from "../addon";
import { charts } from "../charts";
import { dnsLabel } from "../patterns";

/** Prometheus, Alertmanager and Grafana, with the rules and dashboards of Kubernetes. */
export const kubePrometheusStack = defineAddon({
  name: "kube-prometheus-stack",
  chart: charts.kubePrometheusStack,
  needs: ["prometheus-operator-crds"],
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
      description: "Size of each Prometheus volume, in GiB.",
      min: 10,
      max: 16_384,
      default: 50,
    },
    storageClass: {
      kind: "text",
      description:
        "StorageClass of the volumes. It must wait for its first consumer: EBS volumes belong to a zone.",
      pattern: dnsLabel,
      form: "the name of a StorageClass",
      example: "gp3",
      default: "gp3",
    },
  },
});
