import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { lbInternal } from "./lb-internal";

describeRule(lbInternal, {
  path: "internal",
  accepts: {
    "an internal balancer": { internal: true },
    "an edge that says so": { internal: false, tags: { "platform:exposure": "edge" } },
    "an edge by another tag": withOptions({ tags: { tier: "edge" } }, { config: { edgeTag: "tier" } }),
    "a gateway balancer": { loadBalancerType: "gateway" },
  },
  rejects: {
    "the default of a load balancer, which is public": { loadBalancerType: "network" },
    "a public balancer": withOptions({ internal: false }, { type: "aws:lb/loadBalancer:LoadBalancer" }),
  },
});
