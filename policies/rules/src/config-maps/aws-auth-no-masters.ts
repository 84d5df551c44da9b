import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { configMap } from "../resources/kubernetes";

export const awsAuthNoMasters = defineResourceRule({
  name: "aws-auth-no-masters",
  description: "The aws-auth map puts nobody into system:masters.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Use access entries, or map to a group of your own.",
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
  appliesTo: [configMap],
  *findings({ metadata, data }) {
    if (metadata?.name !== "aws-auth") return;
    for (const key of ["mapRoles", "mapUsers", "mapAccounts"]) {
      if (!data?.[key]?.includes("system:masters")) continue;
      yield {
        path: pathTo("data", key),
        message: "members of system:masters bypass RBAC, and their access cannot be revoked.",
      };
    }
  },
});
