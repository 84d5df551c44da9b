import { defineAddon } from "../addon";
import type list from "../chart-values/karpenter-crd.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";

/** The custom resource definitions of Karpenter, in a release of their own so that Helm upgrades them. */
export const karpenterCrd = defineAddon({
  name: "karpenter-crd",
  chart: charts.karpenterCrd,
  namespace: namespaces.kubeSystem,
  crds: "templates",
  settings: {},
  singleReplica: "It holds definitions only; nothing runs.",
  values: (): ChartValues<typeof list> => ({
    // With the definitions would go every node pool, and with it its nodes.
    additionalAnnotations: { "helm.sh/resource-policy": "keep" },
  }),
});
