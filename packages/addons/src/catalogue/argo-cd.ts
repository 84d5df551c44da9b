import { defineAddon } from "../addon";
import { charts } from "../charts";

/** Brings what stands in Git onto the cluster, and keeps it so. */
export const argoCd = defineAddon({
  name: "argo-cd",
  chart: charts.argoCd,
  settings: {},
});
