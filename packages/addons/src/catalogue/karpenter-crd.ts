import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/karpenter-crd.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";

export const karpenterCrd = defineAddon({
  name: "karpenter-crd",
  description:
    "The custom resource definitions of Karpenter, in a release of their own so that Helm upgrades them.",
  chart: charts.karpenterCrd,
  namespace: namespaces.kubeSystem,
  crds: "templates",
  settings: {},
  singleReplica: "It has definitions only; no pod runs.",
  values: (): ChartValues<typeof chartValues> => ({
    // Deleting the definitions would delete every node pool, and its nodes.
    additionalAnnotations: { "helm.sh/resource-policy": "keep" },
  }),
});
