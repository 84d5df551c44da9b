import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/istio-base.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";

export const istioBase = defineAddon({
  name: "istio-base",
  description: "The custom resource definitions of Istio, and the webhook that checks its resources.",
  chart: charts.istioBase,
  namespace: namespaces.istioSystem,
  crds: "templates",
  settings: {},
  singleReplica: "It has definitions only; no pod runs.",
  // istiod makes its webhook strict as soon as it can answer.
  changedInCluster: [
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      jsonPointers: ["/webhooks/0/failurePolicy"],
    },
  ],
  values: (): ChartValues<typeof chartValues> => ({ defaultRevision: "default" }),
});
