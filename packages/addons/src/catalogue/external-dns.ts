import { list, string } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import { domainName, hostedZoneId } from "../addon/formats";
import type chartValues from "../chart-values/external-dns.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";

export const externalDns = defineAddon({
  name: "external-dns",
  description: "Keeps DNS records in step with Services and Ingresses.",
  chart: charts.externalDns,
  namespace: namespaces.externalDns,
  crds: "folder",
  after: ["prometheus-operator-crds"],
  settings: {
    domains: list({
      description: "Domains whose records follow the cluster's Services and Ingresses.",
      items: string({ description: "A domain.", format: domainName }),
      minItems: 1,
    }),
    zoneIds: list({
      description: "Route 53 hosted zones that it may change: those of the domains, and no others.",
      items: string({ description: "ID of a hosted zone.", format: hostedZoneId }),
      minItems: 1,
    }),
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
  values: ({ clusterName, monitored }, { domains, zoneIds }): ChartValues<typeof chartValues> => ({
    provider: { name: "aws" },
    serviceAccount: { name: "external-dns" },
    domainFilters: domains,
    extraArgs: { "zone-id-filter": zoneIds },
    // A TXT record names the owner of each record, so that records of others are never changed.
    registry: "txt",
    txtOwnerId: clusterName,
    // Delete a record together with its Ingress: the next user of the address could take over its name.
    policy: "sync",
    resources: resources("20m", "128Mi"),
    priorityClassName: "system-cluster-critical",
    serviceMonitor: { enabled: monitored },
  }),
});
