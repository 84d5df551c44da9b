import { defineResourceRule } from "@eks-platform/policy-kit";
import { accessEntry } from "../resources/aws";

export const accessEntryRolesOnly = defineResourceRule({
  name: "access-entry-roles-only",
  description: "Only roles enter the cluster: no users with long-lived keys, no account roots.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Give principalArn the ARN of a role that people and pipelines assume.",
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
  tags: ["checkov:CKV_AWS_273"],
  appliesTo: [accessEntry],
  *findings({ principalArn }) {
    if (!principalArn || !/^arn:[\w-]+:iam::\d*:(user\/.*|root)$/.test(principalArn)) return;
    yield { path: "principalArn", message: "the principal is a user or an account root, not a role." };
  },
});
