import { oneOf } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/istiod.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spread } from "../addon/spread";

export const istiod = defineAddon({
  name: "istiod",
  description: "The control plane of the Istio service mesh.",
  chart: charts.istiod,
  namespace: namespaces.istioSystem,
  crds: { from: "istio-base" },
  after: ["prometheus-operator-crds"],
  settings: {
    mutualTls: oneOf({
      description: "Whether pods of the mesh accept plain text.",
      values: {
        strict: "they accept mutual TLS only.",
        permissive: "they accept both, while a mesh is being introduced.",
      },
      default: "strict",
      source: "https://istio.io/latest/docs/reference/config/security/peer_authentication/",
    }),
  },
  controlPlanePorts: [
    { port: 15017, purpose: "the webhooks that inject sidecars and check Istio's resources" },
  ],
  // istiod makes its webhook strict as soon as it can answer.
  changedInCluster: [
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      jsonPointers: ["/webhooks/0/failurePolicy"],
    },
  ],
  values: ({ highlyAvailable }): ChartValues<typeof chartValues> => ({
    // At least two: without istiod no pod with a sidecar can start. The autoscaler sets the number; the chart must not.
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
      // An application that opens connections before its sidecar listens fails at startup.
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
    // The chart has no monitor of its own.
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
