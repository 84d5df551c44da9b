import { defineAddon } from "../addon";
import { charts } from "../charts";

/** The custom resource definitions of Karpenter, in a release of their own so that Helm upgrades them. */
export const karpenterCrd = defineAddon({
  name: "karpenter-crd",
  chart: charts.karpenterCrd,
  settings: {},
});
