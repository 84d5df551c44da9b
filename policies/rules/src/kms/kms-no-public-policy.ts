import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { readStatements } from "../iam/policy-document";
import { isPublic } from "../iam/public-access";
import { key, keyPolicy } from "../resources/aws";

const keyPolicies: readonly ResourceType<aws.kms.KeyArgs | aws.kms.KeyPolicyArgs>[] = [key, keyPolicy];

export const kmsNoPublicPolicy = defineResourceRule({
  name: "kms-no-public-policy",
  description: "No key policy lets everyone use the key.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the accounts and roles that use the key, or add a condition on aws:PrincipalOrgID.",
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
  tags: ["checkov:CKV_AWS_33"],
  appliesTo: keyPolicies,
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy").filter(isPublic)) {
      yield { path: `${statement.path}.Principal`, message: "anyone with an AWS account may use the key." };
    }
  },
});
