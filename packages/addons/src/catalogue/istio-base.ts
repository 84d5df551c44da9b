import { defineAddon } from "../addon";
import type list from "../chart-values/istio-base.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";

/** The custom resource definitions of Istio, and the webhook that checks its resources. */
export const istioBase = defineAddon({
  name: "istio-base",
  chart: charts.istioBase,
  namespace: namespaces.istioSystem,
  crds: "templates",
  settings: {},
  singleReplica: "It holds definitions only; nothing runs.",
  // istiod makes its webhook strict once it can answer.
  changedInCluster: [
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      jsonPointers: ["/webhooks/0/failurePolicy"],
    },
  ],
  values: (): ChartValues<typeof list> => ({ defaultRevision: "default" }),
});
