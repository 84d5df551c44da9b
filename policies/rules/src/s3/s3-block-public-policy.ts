import { defineResourceRule } from "@eks-platform/policy-kit";
import { bucketPublicAccessBlock } from "../resources/aws";

export const s3BlockPublicPolicy = defineResourceRule({
  name: "s3-block-public-policy",
  description: "A bucket policy that makes the bucket public is refused.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set blockPublicPolicy to true.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tags: ["checkov:CKV_AWS_54", "trivy:AWS-0087", "cdk-nag:AwsSolutions-S2"],
  appliesTo: [bucketPublicAccessBlock],
  *findings({ blockPublicPolicy }) {
    // AWS disables each of the four flags by default.
    if (blockPublicPolicy !== true)
      yield { path: "blockPublicPolicy", message: "a bucket policy can make the bucket public." };
  },
});
