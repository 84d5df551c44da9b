import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksNoCreatorAdmin = defineResourceRule({
  name: "eks-no-creator-admin",
  description: "The identity that creates the cluster does not become its hidden administrator.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set accessConfig.bootstrapClusterCreatorAdminPermissions to false and name administrators by access entries. Changing it replaces the cluster.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
  appliesTo: [cluster],
  *findings({ accessConfig }) {
    // EKS makes the creator an administrator by default, and no access entry shows it.
    if (accessConfig?.bootstrapClusterCreatorAdminPermissions === false) return;
    yield {
      path: "accessConfig.bootstrapClusterCreatorAdminPermissions",
      message: "the identity of the pipeline becomes an administrator that no access entry shows.",
    };
  },
});
