import { defineAddon } from "../addon";
import { charts } from "../charts";

/** The control plane of the Istio service mesh. */
export const istiod = defineAddon({
  name: "istiod",
  chart: charts.istiod,
  needs: ["istio-base"],
  settings: {},
});
