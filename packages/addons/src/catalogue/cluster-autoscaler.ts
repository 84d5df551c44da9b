import { defineAddon } from "../addon";
import { charts } from "../charts";

/** Grows and shrinks the managed node groups with what pods ask for. */
export const clusterAutoscaler = defineAddon({
  name: "cluster-autoscaler",
  chart: charts.clusterAutoscaler,
  settings: {},
});
