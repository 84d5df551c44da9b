import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";
import { restrictsPublicAccess } from "./public-access";

export const eksPublicEndpointCidrs = defineResourceRule({
  name: "eks-public-endpoint-cidrs",
  description: "A public API endpoint admits known address ranges only.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    "List your own ranges in vpcConfig.publicAccessCidrs, or set vpcConfig.endpointPublicAccess to false.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  tags: ["cis-eks:5.4.1", "checkov:CKV_AWS_38", "trivy:AWS-0041"],
  appliesTo: [cluster],
  *findings({ vpcConfig }) {
    // By default, AWS makes the endpoint public and allows the whole internet.
    if (vpcConfig?.endpointPublicAccess === false || restrictsPublicAccess(vpcConfig)) return;
    yield { path: "vpcConfig.publicAccessCidrs", message: "the API endpoint is open to the whole internet." };
  },
});
