import { defineAddon } from "../addon";
import type list from "../chart-values/metrics-server.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spreadNamed } from "../spread";

/** Feeds `kubectl top` and the horizontal pod autoscaler. */
export const metricsServer = defineAddon({
  name: "metrics-server",
  chart: charts.metricsServer,
  namespace: namespaces.kubeSystem,
  crds: "none",
  after: ["prometheus-operator-crds"],
  settings: {},
  controlPlanePorts: [{ port: 10250, purpose: "the metrics API" }],
  values: ({ highlyAvailable, monitored }): ChartValues<typeof list> => ({
    replicas: highlyAvailable ? 2 : 1, // While it is down, autoscalers stand still and no namespace can be deleted.
    podDisruptionBudget: { enabled: highlyAvailable, maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("metrics-server"),
    resources: resources("100m", "200Mi"),
    metrics: { enabled: monitored },
    serviceMonitor: { enabled: monitored },
  }),
});
