import { defineResourceRule } from "@eks-platform/policy-kit";
import { policyAttachments } from "../resources/aws";
import { listAttachedPolicies } from "./attached-policies";

export const iamNoAdministratorAccess = defineResourceRule({
  name: "iam-no-administrator-access",
  description: "Nobody is given AdministratorAccess.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Attach a policy with the permissions that are needed.",
  url: "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html",
  tags: ["checkov:CKV_AWS_274", "cdk-nag:AwsSolutions-IAM4"],
  appliesTo: policyAttachments,
  *findings(inputs) {
    for (const { path, name, isAwsManaged } of listAttachedPolicies(inputs)) {
      if (!isAwsManaged || !name.startsWith("AdministratorAccess")) continue;
      yield { path, message: `${name} gives full control of the account.` };
    }
  },
});
