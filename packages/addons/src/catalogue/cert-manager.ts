import { defineAddon } from "../addon";
import { charts } from "../charts";
import { hostedZoneId } from "../patterns";

/** Issues and renews TLS certificates inside the cluster. */
export const certManager = defineAddon({
  name: "cert-manager",
  chart: charts.certManager,
  settings: {
    zoneIds: {
      kind: "texts",
      description: "Route 53 hosted zones in which certificates may be proven by a DNS record.",
      pattern: hostedZoneId,
      form: "IDs of Route 53 hosted zones",
      example: "Z0123456789ABCDEFGHIJ",
      atLeast: 0,
      default: [],
    },
  },
});
