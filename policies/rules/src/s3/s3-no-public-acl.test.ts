import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { s3NoPublicAcl } from "./s3-no-public-acl";

describeRule(s3NoPublicAcl, {
  path: "acl",
  accepts: {
    "a private bucket": { acl: "private" },
    "a bucket without an ACL": {},
  },
  rejects: {
    "a public bucket": { acl: "public-read" },
    "a bucket for every AWS account, in a separate resource": withOptions(
      { acl: "authenticated-read" },
      { type: "aws:s3/bucketAcl:BucketAcl" },
    ),
  },
});
