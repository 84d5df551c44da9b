import { defineAddon } from "../addon";
import { charts } from "../charts";
import { domainName, hostedZoneId } from "../patterns";

/** Keeps DNS records in step with Services and Ingresses. */
export const externalDns = defineAddon({
  name: "external-dns",
  chart: charts.externalDns,
  settings: {
    domains: {
      kind: "texts",
      description: "Domains whose records follow the cluster's Services and Ingresses.",
      pattern: domainName,
      form: "domain names",
      example: "dev.example.com",
      atLeast: 1,
    },
    zoneIds: {
      kind: "texts",
      description: "Route 53 hosted zones that it may change: those of the domains, and no others.",
      pattern: hostedZoneId,
      form: "IDs of Route 53 hosted zones",
      example: "Z0123456789ABCDEFGHIJ",
      atLeast: 1,
    },
  },
});
