import { defineResourceRule } from "@eks-platform/policy-kit";
import { readStatements } from "../iam/policy-document";
import { isPublic } from "../iam/public-access";
import { bucketPolicy } from "../resources/aws";

export const s3NoPublicPolicy = defineResourceRule({
  name: "s3-no-public-policy",
  description: "No bucket policy lets everyone in.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Name the roles that use the bucket, or add a condition on aws:PrincipalOrgID or aws:SourceVpce.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status",
  tags: ["checkov:CKV_AWS_70", "cdk-nag:AwsSolutions-S5"],
  appliesTo: [bucketPolicy],
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy").filter(isPublic)) {
      yield { path: `${statement.path}.Principal`, message: "anyone may use the bucket." };
    }
  },
});
