import { defineAddon } from "../addon";
import type list from "../chart-values/cert-manager.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { hostedZoneId } from "../patterns";
import { resources } from "../resources";
import { spread } from "../spread";

/** Issues and renews TLS certificates inside the cluster. */
export const certManager = defineAddon({
  name: "cert-manager",
  chart: charts.certManager,
  namespace: namespaces.certManager,
  crds: "templates",
  after: ["prometheus-operator-crds"],
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
                // The proof is always a text record: nothing else in the zone can be touched.
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
  values: ({ highlyAvailable, monitored }): ChartValues<typeof list> => {
    const component = (name: string) => ({
      podDisruptionBudget: { enabled: highlyAvailable, maxUnavailable: 1 },
      topologySpreadConstraints: spread({ "app.kubernetes.io/component": name }),
    });
    return {
      crds: { enabled: true, keep: true },
      global: {
        priorityClassName: "system-cluster-critical",
        // Its default is kube-system, where it has no business.
        leaderElection: { namespace: namespaces.certManager.name },
      },
      serviceAccount: { name: "cert-manager" },
      replicaCount: highlyAvailable ? 2 : 1,
      ...component("controller"),
      resources: resources("50m", "128Mi"),
      webhook: {
        replicaCount: highlyAvailable ? 3 : 1, // While it is down, no certificate can be asked for.
        ...component("webhook"),
        resources: resources("20m", "64Mi"),
      },
      cainjector: {
        replicaCount: highlyAvailable ? 2 : 1,
        ...component("cainjector"),
        resources: resources("50m", "256Mi"),
      },
      // Ready means that the webhook answers: whoever comes after may ask for a certificate at once.
      startupapicheck: { enabled: true, resources: resources("20m", "64Mi") },
      prometheus: { servicemonitor: { enabled: monitored } },
    };
  },
});
