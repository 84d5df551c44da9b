import { defineResourceRule, environmentSettings, isProduction } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";
import { restrictsPublicAccess } from "./public-access";

export const eksNoPublicEndpoint = defineResourceRule({
  name: "eks-no-public-endpoint",
  description:
    "The Kubernetes API of a production cluster is reachable only from inside its VPC; elsewhere a public endpoint is narrowed.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set vpcConfig.endpointPublicAccess to false and vpcConfig.endpointPrivateAccess to true.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  tags: ["cis-eks:5.4.2", "checkov:CKV_AWS_39", "trivy:AWS-0040", "cdk-nag:AwsSolutions-EKS1"],
  appliesTo: [cluster],
  settings: environmentSettings,
  *findings({ vpcConfig, tags }, context) {
    // AWS makes the endpoint public by default, so only an explicit false passes.
    if (vpcConfig?.endpointPublicAccess === false) return;
    if (restrictsPublicAccess(vpcConfig) && !isProduction(tags, context)) return;
    yield {
      path: "vpcConfig.endpointPublicAccess",
      message: "the API endpoint accepts connections from the internet.",
    };
  },
});
