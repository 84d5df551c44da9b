import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/prometheus-operator-crds.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";

export const prometheusOperatorCrds = defineAddon({
  name: "prometheus-operator-crds",
  description:
    "The custom resource definitions of the Prometheus operator, in a release of their own so that Helm upgrades them.",
  chart: charts.prometheusOperatorCrds,
  namespace: namespaces.monitoring,
  crds: "templates",
  settings: {},
  singleReplica: "It has definitions only; no pod runs.",
  values: (): ChartValues<typeof chartValues> => ({
    // Deleting the definitions would delete every monitor and rule of the cluster.
    crds: { annotations: { "helm.sh/resource-policy": "keep" } },
  }),
});
