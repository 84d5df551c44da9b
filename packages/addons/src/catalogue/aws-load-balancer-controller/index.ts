import { defineAddon } from "../../addon/addon";
import type chartValues from "../../chart-values/aws-load-balancer-controller.json";
import type { ChartValues } from "../../chart-values";
import { charts } from "../../charts";
import { namespaces } from "../../addon/namespaces";
import { resources } from "../../addon/resources";
import { spreadNamed } from "../../addon/spread";
import { statements } from "./statements";

export const awsLoadBalancerController = defineAddon({
  name: "aws-load-balancer-controller",
  description:
    "Creates a network load balancer for a Service and an application load balancer for an Ingress.",
  chart: charts.awsLoadBalancerController,
  namespace: namespaces.kubeSystem,
  crds: "folder",
  after: ["prometheus-operator-crds"],
  settings: {},
  controlPlanePorts: [{ port: 9443, purpose: "the webhooks of Ingresses, target groups and pods" }],
  helmOnly:
    "Its chart generates a certificate authority at every rendering, and keeps the first one only if Helm installs it.",
  identities: () => [{ serviceAccount: "aws-load-balancer-controller", statements }],
  values: ({ clusterName, region, vpcId, highlyAvailable, monitored }): ChartValues<typeof chartValues> => ({
    clusterName,
    // Pods cannot read these from the metadata service, which answers only the node.
    region,
    vpcId,
    serviceAccount: { name: "aws-load-balancer-controller" },
    replicaCount: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("aws-load-balancer-controller"),
    resources: resources("100m", "256Mi"),
    // The chart's contexts do not set these two.
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    securityContext: { capabilities: { drop: ["ALL"] } },
    // Pods are reached directly, without the hop over a node port.
    defaultTargetType: "ip",
    // It would reject every Service while the controller is down. A Service that wants an NLB names its class instead.
    enableServiceMutatorWebhook: false,
    // A new authority at every upgrade would make the webhooks untrusted for a while.
    keepTLSSecret: true,
    // WAF Classic is retired, and Shield Advanced is not subscribed to.
    enableWaf: false,
    enableShield: false,
    serviceMonitor: { enabled: monitored },
  }),
});
