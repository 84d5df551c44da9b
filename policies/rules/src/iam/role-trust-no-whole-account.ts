import { defineResourceRule } from "@eks-platform/policy-kit";
import { role } from "../resources/aws";
import { readStatements } from "./policy-document";

/** An account, by its ID or its root user. It stands for every identity in the account whose own policies allow it. */
const wholeAccount = /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/;

export const roleTrustNoWholeAccount = defineResourceRule({
  name: "role-trust-no-whole-account",
  description: "A role trusts named roles and services, not whole accounts.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Name the roles in Principal.AWS, or narrow the account by a condition on aws:PrincipalArn or sts:ExternalId.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  tags: ["checkov:CKV_AWS_61"],
  appliesTo: [role],
  *findings({ assumeRolePolicy }) {
    for (const { path, effect, principals, conditions } of readStatements(
      assumeRolePolicy,
      "assumeRolePolicy",
    )) {
      const accounts = (principals["AWS"] ?? []).filter((principal) => wholeAccount.test(principal));
      const narrowed = conditions.some(({ key }) => key === "aws:principalarn" || key === "sts:externalid");
      if (effect !== "Allow" || accounts.length === 0 || narrowed) continue;
      yield {
        path: `${path}.Principal.AWS`,
        message: `every identity of ${accounts.join(", ")} may assume the role.`,
      };
    }
  },
});
