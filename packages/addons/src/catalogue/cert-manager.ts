import { list, string } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import { hostedZoneId } from "../addon/formats";
import type chartValues from "../chart-values/cert-manager.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spread } from "../addon/spread";

export const certManager = defineAddon({
  name: "cert-manager",
  description: "Issues and renews TLS certificates inside the cluster.",
  chart: charts.certManager,
  namespace: namespaces.certManager,
  crds: "templates",
  after: ["prometheus-operator-crds"],
  settings: {
    zoneIds: list({
      description: "Route 53 hosted zones in which a DNS record may prove the ownership of a domain.",
      items: string({ description: "ID of a hosted zone.", format: hostedZoneId }),
      default: [],
      source: "https://cert-manager.io/docs/configuration/acme/dns01/route53/",
    }),
  },
  controlPlanePorts: [{ port: 10250, purpose: "the webhook of certificates and issuers" }],
  identities: ({ zoneIds }) =>
    zoneIds.length === 0
      ? []
      : [
          {
            serviceAccount: "cert-manager",
            statements: ({ partition }) => [
              {
                sid: "Prove",
                actions: ["route53:ChangeResourceRecordSets"],
                resources: zoneIds.map((id) => `arn:${partition}:route53:::hostedzone/${id}`),
                // The proof is always a TXT record: no other record of the zone can be changed.
                conditions: {
                  "ForAllValues:StringEquals": { "route53:ChangeResourceRecordSetsRecordTypes": ["TXT"] },
                },
              },
              {
                sid: "LookAtZone",
                actions: ["route53:ListResourceRecordSets"],
                resources: zoneIds.map((id) => `arn:${partition}:route53:::hostedzone/${id}`),
              },
              {
                sid: "AwaitChange",
                actions: ["route53:GetChange"],
                resources: [`arn:${partition}:route53:::change/*`],
              },
              {
                sid: "FindZone",
                actions: ["route53:ListHostedZonesByName"],
                everyResource: "AWS knows no narrower scope for listing zones.",
              },
            ],
          },
        ],
  values: ({ highlyAvailable, monitored }): ChartValues<typeof chartValues> => {
    const component = (name: string) => ({
      podDisruptionBudget: { enabled: highlyAvailable, maxUnavailable: 1 },
      topologySpreadConstraints: spread({ "app.kubernetes.io/component": name }),
    });
    return {
      crds: { enabled: true, keep: true },
      global: {
        priorityClassName: "system-cluster-critical",
        // The chart's default is kube-system, which is not its own namespace.
        leaderElection: { namespace: namespaces.certManager.name },
      },
      serviceAccount: { name: "cert-manager" },
      replicaCount: highlyAvailable ? 2 : 1,
      ...component("controller"),
      resources: resources("50m", "128Mi"),
      webhook: {
        replicaCount: highlyAvailable ? 3 : 1, // While it is down, nobody can request a certificate.
        ...component("webhook"),
        resources: resources("20m", "64Mi"),
      },
      cainjector: {
        replicaCount: highlyAvailable ? 2 : 1,
        ...component("cainjector"),
        resources: resources("50m", "256Mi"),
      },
      // Ready means that the webhook answers: add-ons that come later can request a certificate at once.
      startupapicheck: { enabled: true, resources: resources("20m", "64Mi") },
      prometheus: { servicemonitor: { enabled: monitored } },
    };
  },
});
