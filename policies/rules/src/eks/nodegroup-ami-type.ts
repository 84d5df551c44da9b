import { defineResourceRule } from "@eks-platform/policy-kit";
import { nodeGroup } from "../resources/aws";

export const nodegroupAmiType = defineResourceRule({
  name: "nodegroup-ami-type",
  description: "Nodes run an image family that AWS still patches.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use an AL2023 or a Bottlerocket image type. Changing it replaces the node group.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html",
  appliesTo: [nodeGroup],
  *findings({ amiType }) {
    // AWS has published no Amazon Linux 2 image for EKS since 26 November 2025.
    if (!amiType || !/^AL2_/.test(amiType)) return;
    yield {
      path: "amiType",
      message: `"${amiType}" is based on Amazon Linux 2, which no longer receives updates.`,
    };
  },
});
