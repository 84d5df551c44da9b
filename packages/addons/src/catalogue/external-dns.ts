import { defineAddon } from "../addon";
import type list from "../chart-values/external-dns.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { domainName, hostedZoneId } from "../patterns";
import { resources } from "../resources";

/** Keeps DNS records in step with Services and Ingresses. */
export const externalDns = defineAddon({
  name: "external-dns",
  chart: charts.externalDns,
  namespace: namespaces.externalDns,
  crds: "folder",
  after: ["prometheus-operator-crds"],
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
  singleReplica: "It has no leader election: two would write the same records.",
  identities: ({ zoneIds }) => [
    {
      serviceAccount: "external-dns",
      statements: ({ partition }) => [
        {
          sid: "ChangeRecords",
          actions: [
            "route53:ChangeResourceRecordSets",
            "route53:ListResourceRecordSets",
            "route53:ListTagsForResources",
          ],
          resources: zoneIds.map((id) => `arn:${partition}:route53:::hostedzone/${id}`),
        },
        {
          sid: "FindZones",
          actions: ["route53:ListHostedZones"],
          everyResource: "AWS knows no narrower scope for listing zones.",
        },
      ],
    },
  ],
  values: ({ clusterName, monitored }, { domains, zoneIds }): ChartValues<typeof list> => ({
    provider: { name: "aws" },
    serviceAccount: { name: "external-dns" },
    domainFilters: domains,
    extraArgs: { "zone-id-filter": zoneIds },
    // Every record has an owner beside it, and only the owner's are ever changed.
    registry: "txt",
    txtOwnerId: clusterName,
    // A record goes with its Ingress; left behind, its name could be taken over by whoever gets the address next.
    policy: "sync",
    resources: resources("20m", "128Mi"),
    priorityClassName: "system-cluster-critical",
    serviceMonitor: { enabled: monitored },
  }),
});
