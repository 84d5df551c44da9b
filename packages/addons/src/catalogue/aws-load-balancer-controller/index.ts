import { defineAddon } from "../../addon";
import type list from "../../chart-values/aws-load-balancer-controller.json";
import type { ChartValues } from "../../chart-values";
import { charts } from "../../charts";
import { namespaces } from "../../namespaces";
import { resources } from "../../resources";
import { spreadNamed } from "../../spread";
import { statements } from "./statements";

/** Makes an NLB of a Service and an ALB of an Ingress. */
export const awsLoadBalancerController = defineAddon({
  name: "aws-load-balancer-controller",
  chart: charts.awsLoadBalancerController,
  namespace: namespaces.kubeSystem,
  crds: "folder",
  after: ["prometheus-operator-crds"],
  settings: {},
  controlPlanePorts: [{ port: 9443, purpose: "the webhooks of Ingresses, target groups and pods" }],
  helmOnly:
    "Its chart makes up a certificate authority at every rendering, and keeps the first one only in Helm's hands.",
  identities: () => [{ serviceAccount: "aws-load-balancer-controller", statements }],
  values: ({ clusterName, region, vpcId, highlyAvailable, monitored }): ChartValues<typeof list> => ({
    clusterName,
    // Pods cannot ask the metadata service for these: it answers the node only.
    region,
    vpcId,
    serviceAccount: { name: "aws-load-balancer-controller" },
    replicaCount: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("aws-load-balancer-controller"),
    resources: resources("100m", "256Mi"),
    // The chart's own contexts leave these two open.
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    securityContext: { capabilities: { drop: ["ALL"] } },
    // Pods are reached directly, without the hop over a node port.
    defaultTargetType: "ip",
    // It refuses every Service while the controller is down. Who wants an NLB names its class instead.
    enableServiceMutatorWebhook: false,
    // A new authority at every upgrade would leave the webhooks untrusted for a while.
    keepTLSSecret: true,
    // The classic firewall is retired and Shield Advanced is not bought: neither is asked about.
    enableWaf: false,
    enableShield: false,
    serviceMonitor: { enabled: monitored },
  }),
});
