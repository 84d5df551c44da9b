import { defineResourceRule } from "@eks-platform/policy-kit";
import { bucketPublicAccessBlock } from "../resources/aws";

export const s3RestrictPublicBuckets = defineResourceRule({
  name: "s3-restrict-public-buckets",
  description: "A bucket whose policy is public admits its own account only.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set restrictPublicBuckets to true.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tags: ["checkov:CKV_AWS_56", "trivy:AWS-0093", "cdk-nag:AwsSolutions-S2"],
  appliesTo: [bucketPublicAccessBlock],
  *findings({ restrictPublicBuckets }) {
    // AWS disables each of the four flags by default.
    if (restrictPublicBuckets !== true)
      yield {
        path: "restrictPublicBuckets",
        message: "a public bucket policy gives access to other accounts.",
      };
  },
});
