import { defineResourceRule } from "@eks-platform/policy-kit";
import { someText, string } from "@eks-platform/settings";
import { loadBalancers } from "../resources/aws";

const settings = {
  edgeTag: string({
    description: "Tag whose value `edge` marks a load balancer that may be reachable from the internet.",
    format: someText,
    default: "platform:exposure",
  }),
} as const;

export const lbInternal = defineResourceRule({
  name: "lb-internal",
  description: "Load balancers are internal, unless they are marked as the edge.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Set internal to true, or tag the balancer "platform:exposure": "edge". Changing internal replaces it.',
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html#load-balancer-scheme",
  tags: ["trivy:AWS-0053"],
  appliesTo: loadBalancers,
  settings,
  *findings({ internal, loadBalancerType, tags }, { config: { edgeTag } }) {
    // AWS makes a load balancer internet-facing by default. Gateway load balancers have no scheme.
    if (internal === true || loadBalancerType === "gateway" || tags?.[edgeTag] === "edge") return;
    yield { path: "internal", message: "the load balancer is reachable from the internet." };
  },
});
