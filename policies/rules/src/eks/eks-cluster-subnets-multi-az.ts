import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksClusterSubnetsMultiAz = defineResourceRule({
  name: "eks-cluster-subnets-multi-az",
  description: "A cluster stands in two subnets at least, which EKS wants in different zones.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Give vpcConfig.subnetIds one subnet in each of two or more zones.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html",
  appliesTo: [cluster],
  *findings({ vpcConfig }) {
    // IDs may be unknown, so they are counted and not read.
    const count = vpcConfig?.subnetIds?.length ?? 0;
    if (count >= 2) return;
    yield {
      path: "vpcConfig.subnetIds",
      message: `EKS requires subnets in at least two zones, and the number of subnets is ${count}.`,
    };
  },
});
