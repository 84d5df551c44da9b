import { defineAddon } from "../addon";
import { charts } from "../charts";

/** The custom resource definitions of the Prometheus operator, in a release of their own so that Helm upgrades them. */
export const prometheusOperatorCrds = defineAddon({
  name: "prometheus-operator-crds",
  chart: charts.prometheusOperatorCrds,
  settings: {},
});
