import { oneOf } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/istio-gateway.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spread } from "../addon/spread";

export const istioGateway = defineAddon({
  name: "istio-gateway",
  description:
    "Where traffic enters the mesh: Envoy behind a network load balancer. Gateways select it by `istio: gateway`.",
  chart: charts.istioGateway,
  namespace: namespaces.istioIngress,
  crds: { from: "istio-base" },
  // istiod's webhook sets the image: a pod that starts without it never runs. The controller creates the load balancer.
  needs: ["istiod", "aws-load-balancer-controller"],
  settings: {
    scheme: oneOf({
      description: "Who reaches the gateway's load balancer.",
      values: { internal: "the VPC.", "internet-facing": "everyone." },
      default: "internal",
      source:
        "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#lb-scheme",
    }),
  },
  values: ({ highlyAvailable }, { scheme }): ChartValues<typeof chartValues> => ({
    autoscaling: highlyAvailable ? { enabled: true, minReplicas: 2, maxReplicas: 10 } : { enabled: false },
    ...(highlyAvailable && { podDisruptionBudget: { maxUnavailable: 1 } }),
    topologySpreadConstraints: spread({ istio: "gateway" }),
    resources: resources("200m", "256Mi"),
    priorityClassName: "system-cluster-critical",
    securityContext: {
      seccompProfile: { type: "RuntimeDefault" },
      // As in the chart, whose context this one replaces: Envoy listens on 80 and 443 without being root.
      sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    },
    // The load balancer keeps sending to a terminating pod until it notices.
    terminationGracePeriodSeconds: 120,
    service: {
      loadBalancerClass: "service.k8s.aws/nlb",
      // Pods are the targets: no node port needs to be open.
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
