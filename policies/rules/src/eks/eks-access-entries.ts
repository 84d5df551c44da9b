import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksAccessEntries = defineResourceRule({
  name: "eks-access-entries",
  description: "Who may enter the cluster is said by access entries, not by the aws-auth ConfigMap.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set accessConfig.authenticationMode to "API".',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
  tags: ["cis-eks:4.1.7"],
  appliesTo: [cluster],
  *findings({ accessConfig }) {
    // EKS reads the ConfigMap by default.
    if (accessConfig?.authenticationMode === "API") return;
    yield {
      path: "accessConfig.authenticationMode",
      message: "anyone who can edit aws-auth can access the cluster.",
    };
  },
});
