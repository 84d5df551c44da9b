import { defineAddon } from "../addon";
import { charts } from "../charts";

/** The custom resource definitions of Istio. */
export const istioBase = defineAddon({
  name: "istio-base",
  chart: charts.istioBase,
  settings: {},
});
