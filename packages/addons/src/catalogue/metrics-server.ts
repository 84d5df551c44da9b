import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/metrics-server.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spreadNamed } from "../addon/spread";

export const metricsServer = defineAddon({
  name: "metrics-server",
  description: "Serves the metrics that `kubectl top` and the horizontal pod autoscaler read.",
  chart: charts.metricsServer,
  namespace: namespaces.kubeSystem,
  crds: "none",
  after: ["prometheus-operator-crds"],
  settings: {},
  controlPlanePorts: [{ port: 10250, purpose: "the metrics API" }],
  values: ({ highlyAvailable, monitored }): ChartValues<typeof chartValues> => ({
    replicas: highlyAvailable ? 2 : 1, // While it is down, autoscalers do nothing and no namespace can be deleted.
    podDisruptionBudget: { enabled: highlyAvailable, maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("metrics-server"),
    resources: resources("100m", "200Mi"),
    metrics: { enabled: monitored },
    serviceMonitor: { enabled: monitored },
  }),
});
