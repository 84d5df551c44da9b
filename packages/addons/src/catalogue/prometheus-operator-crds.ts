import { defineAddon } from "../addon";
import type list from "../chart-values/prometheus-operator-crds.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";

/** The custom resource definitions of the Prometheus operator, in a release of their own so that Helm upgrades them. */
export const prometheusOperatorCrds = defineAddon({
  name: "prometheus-operator-crds",
  chart: charts.prometheusOperatorCrds,
  namespace: namespaces.monitoring,
  crds: "templates",
  settings: {},
  singleReplica: "It holds definitions only; nothing runs.",
  values: (): ChartValues<typeof list> => ({
    // With the definitions would go every monitor and rule in the cluster.
    crds: { annotations: { "helm.sh/resource-policy": "keep" } },
  }),
});
