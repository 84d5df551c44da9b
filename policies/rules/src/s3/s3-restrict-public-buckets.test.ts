import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3RestrictPublicBuckets } from "./s3-restrict-public-buckets";

describeRule(s3RestrictPublicBuckets, {
  path: "restrictPublicBuckets",
  accepts: {
    "a flag that is on": { bucket: "logs", restrictPublicBuckets: true },
  },
  rejects: {
    "the default of the flag, which is off": { bucket: "logs" },
  },
});
