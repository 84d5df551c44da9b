import { defineResourceRule } from "@eks-platform/policy-kit";
import { policyAttachments } from "../resources/aws";
import { listAttachedPolicies } from "./attached-policies";

export const iamNoIamFullAccess = defineResourceRule({
  name: "iam-no-iam-full-access",
  description: "Nobody is given IAMFullAccess.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Attach a policy with the IAM actions that are needed, on named roles.",
  url: "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html",
  tags: ["checkov:CKV2_AWS_56"],
  appliesTo: policyAttachments,
  *findings(inputs) {
    for (const { path, name, isAwsManaged } of listAttachedPolicies(inputs)) {
      if (!isAwsManaged || name !== "IAMFullAccess") continue;
      yield { path, message: "IAMFullAccess allows its holder to grant itself every permission." };
    }
  },
});
