import { defineAddon } from "../addon";
import { charts } from "../charts";

/** Feeds `kubectl top` and the horizontal pod autoscaler. */
export const metricsServer = defineAddon({
  name: "metrics-server",
  chart: charts.metricsServer,
  settings: {},
});
