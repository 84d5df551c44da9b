import { defineAddon } from "../addon";
import { charts } from "../charts";

/** Where traffic enters the mesh: Envoy behind a network load balancer. */
export const istioGateway = defineAddon({
  name: "istio-gateway",
  chart: charts.istioGateway,
  needs: ["istiod", "aws-load-balancer-controller"],
  settings: {
    scheme: {
      kind: "choice",
      description: "Who reaches the gateway's load balancer: the VPC, or everyone.",
      words: ["internal", "internet-facing"],
      default: "internal",
    },
  },
});
