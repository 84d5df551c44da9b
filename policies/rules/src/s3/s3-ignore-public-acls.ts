import { defineResourceRule } from "@eks-platform/policy-kit";
import { bucketPublicAccessBlock } from "../resources/aws";

export const s3IgnorePublicAcls = defineResourceRule({
  name: "s3-ignore-public-acls",
  description: "Public ACLs that exist already do nothing.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set ignorePublicAcls to true.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tags: ["checkov:CKV_AWS_55", "trivy:AWS-0091", "cdk-nag:AwsSolutions-S2"],
  appliesTo: [bucketPublicAccessBlock],
  *findings({ ignorePublicAcls }) {
    // AWS disables each of the four flags by default.
    if (ignorePublicAcls !== true)
      yield { path: "ignorePublicAcls", message: "existing public ACLs stay in effect." };
  },
});
