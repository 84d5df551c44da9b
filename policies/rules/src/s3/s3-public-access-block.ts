import { defineStackRule } from "@eks-platform/policy-kit";
import { bucketPublicAccessBlock, buckets } from "../resources/aws";

export const s3PublicAccessBlock = defineStackRule({
  name: "s3-public-access-block",
  description: "Every bucket has a public access block with all four flags on.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Add a BucketPublicAccessBlock for the bucket, with its four flags set to true.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tags: ["cis-aws:2.1.4", "checkov:CKV2_AWS_6", "trivy:AWS-0094", "cdk-nag:AwsSolutions-S2"],
  appliesTo: buckets,
  *findings(stack) {
    const complete = stack
      .of(bucketPublicAccessBlock)
      .filter(({ props: { blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets } }) =>
        [blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets].every(Boolean),
      );
    for (const resource of stack.of(...buckets)) {
      if (complete.some((block) => stack.refers(block, "bucket", resource))) continue;
      yield { resource, message: "Nothing prevents public access to the bucket." };
    }
  },
});
