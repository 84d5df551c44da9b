import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { bucketAcls, buckets } from "../resources/aws";

/** Types with a canned ACL: a separate resource, or the bucket itself. */
const cannedAcls: readonly ResourceType<
  aws.s3.BucketArgs | aws.s3.BucketV2Args | aws.s3.BucketAclArgs | aws.s3.BucketAclV2Args
>[] = [...buckets, ...bucketAcls];

export const s3NoPublicAcl = defineResourceRule({
  name: "s3-no-public-acl",
  description: "No canned ACL makes a bucket public.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Leave acl out, or set it to "private".',
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl",
  tags: ["checkov:CKV_AWS_20", "trivy:AWS-0092"],
  appliesTo: cannedAcls,
  *findings({ acl }) {
    if (!acl || !/^(public-read|public-read-write|authenticated-read)$/.test(acl)) return;
    yield { path: "acl", message: `"${acl}" gives access from outside the account.` };
  },
});
