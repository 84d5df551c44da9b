import { defineResourceRule } from "@eks-platform/policy-kit";
import { bucketPublicAccessBlock } from "../resources/aws";

export const s3BlockPublicAcls = defineResourceRule({
  name: "s3-block-public-acls",
  description: "New public ACLs on the bucket and its objects are refused.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set blockPublicAcls to true.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tags: ["checkov:CKV_AWS_53", "trivy:AWS-0086", "cdk-nag:AwsSolutions-S2"],
  appliesTo: [bucketPublicAccessBlock],
  *findings({ blockPublicAcls }) {
    // AWS disables each of the four flags by default.
    if (blockPublicAcls !== true)
      yield { path: "blockPublicAcls", message: "a new ACL can make objects public." };
  },
});
