import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksPrivateEndpoint = defineResourceRule({
  name: "eks-private-endpoint",
  description: "Nodes reach the Kubernetes API inside the VPC.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set vpcConfig.endpointPrivateAccess to true.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  tags: ["cis-eks:5.4.2"],
  appliesTo: [cluster],
  *findings({ vpcConfig }) {
    // AWS disables the private endpoint by default.
    if (vpcConfig?.endpointPrivateAccess === true) return;
    yield {
      path: "vpcConfig.endpointPrivateAccess",
      message: "the private endpoint is off, so traffic from nodes to the API leaves the VPC.",
    };
  },
});
