import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { classicLoadBalancer } from "../resources/aws";

export const clbNotUsed = defineResourceRule({
  name: "clb-not-used",
  description: "Classic load balancers with plain listeners are not used.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use an application or a network load balancer.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/migrate-classic-load-balancer.html",
  tags: ["checkov:CKV_AWS_376", "cdk-nag:AwsSolutions-ELB1", "cdk-nag:AwsSolutions-ELB5"],
  appliesTo: [classicLoadBalancer],
  *findings({ listeners }) {
    for (const [index, { lbProtocol }] of (listeners ?? []).entries()) {
      if (lbProtocol && /^(https|ssl)$/i.test(lbProtocol)) continue;
      yield {
        path: pathTo("listeners", index, "lbProtocol"),
        message: "requests and responses are not encrypted.",
      };
    }
  },
});
