import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { bucketAcls } from "../resources/aws";

export const s3NoGlobalGrants = defineResourceRule({
  name: "s3-no-global-grants",
  description: "No ACL grants anything to all users or to all AWS accounts.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Grant to canonical users, or use a bucket policy.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee",
  tags: ["checkov:CKV_AWS_375", "trivy:AWS-0092"],
  appliesTo: bucketAcls,
  *findings({ accessControlPolicy }) {
    for (const [index, { grantee }] of (accessControlPolicy?.grants ?? []).entries()) {
      const [, group] = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/.exec(grantee?.uri ?? "") ?? [];
      if (!group) continue;
      const path = pathTo("accessControlPolicy", "grants", index, "grantee", "uri");
      yield { path, message: `${group} is everyone with an internet connection or an AWS account.` };
    }
  },
});
