import { defineResourceRule } from "@eks-platform/policy-kit";
import { accessKey } from "../resources/aws";

export const iamNoRootKeys = defineResourceRule({
  name: "iam-no-root-keys",
  description: "The root of the account has no access keys.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Delete the key, and use a role.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
  tags: ["cis-aws:1.4", "checkov:CKV_AWS_348", "trivy:AWS-0141"],
  appliesTo: [accessKey],
  *findings({ user }) {
    if (!user || !/^(<root_account>|root)$/i.test(user)) return;
    yield { path: "user", message: "the key can do everything in the account." };
  },
});
