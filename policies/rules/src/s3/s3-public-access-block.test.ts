import { describeStackRule, resource, unknownText } from "@eks-platform/policy-kit/testing";
import { bucketPublicAccessBlock, buckets } from "../resources/aws";
import { s3PublicAccessBlock } from "./s3-public-access-block";

const [bucketType, twinType] = buckets;
const whole = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const bucket = resource(bucketType ?? "", "logs", { bucket: "logs", id: "logs" });
const unmade = resource(bucketType ?? "", "logs", { bucket: unknownText, id: unknownText });

describeStackRule(s3PublicAccessBlock, {
  accepts: {
    "a bucket with a block": [
      bucket,
      resource(bucketPublicAccessBlock, "block", { bucket: "logs", ...whole }),
    ],
    "a bucket with a block, before either is made": [
      unmade,
      resource(bucketPublicAccessBlock, "block", { bucket: unknownText, ...whole }, { bucket: ["logs"] }),
    ],
  },
  rejects: {
    "a bucket without a block": [bucket],
    "a bucket of the older type without a block": [
      resource(twinType ?? "", "old", { bucket: "old", id: "old" }),
    ],
    "a bucket with somebody else's block": [
      bucket,
      resource(bucketPublicAccessBlock, "block", { bucket: "other", ...whole }),
    ],
    "a bucket with a block that lacks a flag": [
      bucket,
      resource(bucketPublicAccessBlock, "block", { bucket: "logs", ...whole, ignorePublicAcls: false }),
    ],
  },
});
