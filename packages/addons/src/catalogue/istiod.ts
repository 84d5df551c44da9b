import { defineAddon } from "../addon";
import type list from "../chart-values/istiod.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spread } from "../spread";

/** The control plane of the Istio service mesh. */
export const istiod = defineAddon({
  name: "istiod",
  chart: charts.istiod,
  namespace: namespaces.istioSystem,
  crds: { from: "istio-base" },
  after: ["prometheus-operator-crds"],
  settings: {
    mutualTls: {
      kind: "choice",
      description:
        "Whether pods of the mesh refuse plain text, or take both while a mesh is being introduced.",
      words: ["strict", "permissive"],
      default: "strict",
    },
  },
  controlPlanePorts: [
    { port: 15017, purpose: "the webhooks that inject sidecars and check Istio's resources" },
  ],
  // istiod makes its webhook strict once it can answer.
  changedInCluster: [
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      jsonPointers: ["/webhooks/0/failurePolicy"],
    },
  ],
  values: ({ highlyAvailable }): ChartValues<typeof list> => ({
    // Two at least: without it no pod with a sidecar can start. The autoscaler sets the number, the chart must not.
    autoscaleEnabled: highlyAvailable,
    ...(highlyAvailable && { autoscaleMin: 2, autoscaleMax: 5 }),
    // A budget of one for a single replica would block every drain.
    global: {
      defaultPodDisruptionBudget: { enabled: highlyAvailable },
      priorityClassName: "system-cluster-critical",
      logAsJson: true,
      proxy: { resources: resources("50m", "128Mi") },
    },
    topologySpreadConstraints: spread({ app: "istiod" }),
    resources: resources("200m", "1Gi"),
    seccompProfile: { type: "RuntimeDefault" },
    meshConfig: {
      // An application that calls out before its sidecar listens fails at its start.
      defaultConfig: { holdApplicationUntilProxyStarts: true },
    },
  }),
  objects: ({ monitored }, { mutualTls }) => [
    {
      key: "mutual-tls",
      apiVersion: "security.istio.io/v1",
      kind: "PeerAuthentication",
      // In the root namespace the name "default" means the whole mesh.
      metadata: { name: "default", namespace: namespaces.istioSystem.name },
      spec: { mtls: { mode: mutualTls.toUpperCase() } },
    },
    // The chart brings no monitor of its own.
    ...(monitored
      ? [
          {
            key: "monitor",
            apiVersion: "monitoring.coreos.com/v1",
            kind: "ServiceMonitor",
            metadata: { name: "istiod", namespace: namespaces.istioSystem.name },
            spec: {
              selector: { matchLabels: { istio: "pilot" } },
              endpoints: [{ port: "http-monitoring" }],
            },
          },
        ]
      : []),
  ],
});
