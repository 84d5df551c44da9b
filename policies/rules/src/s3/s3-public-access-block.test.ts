import { createResource, describeStackRule, unknownString } from "@eks-platform/policy-kit/testing";
import { bucketPublicAccessBlock, buckets } from "../resources/aws";
import { s3PublicAccessBlock } from "./s3-public-access-block";

const [bucketType, olderType] = buckets;
const whole = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const bucket = createResource(bucketType ?? "", "logs", { bucket: "logs", id: "logs" });
const unmade = createResource(bucketType ?? "", "logs", { bucket: unknownString, id: unknownString });

describeStackRule(s3PublicAccessBlock, {
  resource: "logs",
  accepts: {
    "a bucket with a block": [
      bucket,
      createResource(bucketPublicAccessBlock, "block", { bucket: "logs", ...whole }),
    ],
    "a bucket with a block, before either exists": [
      unmade,
      createResource(
        bucketPublicAccessBlock,
        "block",
        { bucket: unknownString, ...whole },
        { bucket: ["logs"] },
      ),
    ],
  },
  rejects: {
    "a bucket without a block": [bucket],
    "a bucket of the older type without a block": [
      createResource(olderType ?? "", "logs", { bucket: "old", id: "old" }),
    ],
    "a bucket with the block of another bucket": [
      bucket,
      createResource(bucketPublicAccessBlock, "block", { bucket: "other", ...whole }),
    ],
    "a bucket with a block that lacks a flag": [
      bucket,
      createResource(bucketPublicAccessBlock, "block", { bucket: "logs", ...whole, ignorePublicAcls: false }),
    ],
  },
});
