import { defineAddon } from "../addon";
import type list from "../chart-values/istio-gateway.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spread } from "../spread";

/** Where traffic enters the mesh: Envoy behind a network load balancer. Gateways select it by `istio: gateway`. */
export const istioGateway = defineAddon({
  name: "istio-gateway",
  chart: charts.istioGateway,
  namespace: namespaces.istioIngress,
  crds: { from: "istio-base" },
  // istiod's webhook puts the image in: a pod that starts without it never runs. The controller makes the load balancer.
  needs: ["istiod", "aws-load-balancer-controller"],
  settings: {
    scheme: {
      kind: "choice",
      description: "Who reaches the gateway's load balancer: the VPC, or everyone.",
      words: ["internal", "internet-facing"],
      default: "internal",
    },
  },
  values: ({ highlyAvailable }, { scheme }): ChartValues<typeof list> => ({
    autoscaling: highlyAvailable ? { enabled: true, minReplicas: 2, maxReplicas: 10 } : { enabled: false },
    ...(highlyAvailable && { podDisruptionBudget: { maxUnavailable: 1 } }),
    topologySpreadConstraints: spread({ istio: "gateway" }),
    resources: resources("200m", "256Mi"),
    priorityClassName: "system-cluster-critical",
    securityContext: {
      seccompProfile: { type: "RuntimeDefault" },
      // As in the chart, whose own context gives way to this one: Envoy listens on 80 and 443 without being root.
      sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    },
    // The load balancer goes on sending to a pod that leaves until it has noticed.
    terminationGracePeriodSeconds: 120,
    service: {
      loadBalancerClass: "service.k8s.aws/nlb",
      // Pods are targets themselves: no node port need be open.
      allocateLoadBalancerNodePorts: false,
      annotations: {
        "service.beta.kubernetes.io/aws-load-balancer-scheme": scheme,
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type": "ip",
        "service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol": "http",
        "service.beta.kubernetes.io/aws-load-balancer-healthcheck-port": "15021",
        "service.beta.kubernetes.io/aws-load-balancer-healthcheck-path": "/healthz/ready",
      },
    },
  }),
});
