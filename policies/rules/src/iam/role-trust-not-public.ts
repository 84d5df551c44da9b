import { defineResourceRule } from "@eks-platform/policy-kit";
import { role } from "../resources/aws";
import { readStatements } from "./policy-document";
import { isPublic } from "./public-access";

export const roleTrustNotPublic = defineResourceRule({
  name: "role-trust-not-public",
  description: "No role may be assumed by everyone.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the service, role or identity provider that assumes the role in assumeRolePolicy.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
  tags: ["checkov:CKV_AWS_60"],
  appliesTo: [role],
  *findings({ assumeRolePolicy }) {
    for (const statement of readStatements(assumeRolePolicy, "assumeRolePolicy").filter(isPublic)) {
      yield {
        path: `${statement.path}.Principal`,
        message: "anyone with an AWS account may assume the role.",
      };
    }
  },
});
