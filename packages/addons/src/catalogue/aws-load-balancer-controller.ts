import { defineAddon } from "../addon";
import { charts } from "../charts";

/** Makes an NLB of a Service and an ALB of an Ingress. */
export const awsLoadBalancerController = defineAddon({
  name: "aws-load-balancer-controller",
  chart: charts.awsLoadBalancerController,
  settings: {},
});
