import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3NoForceDestroy } from "./s3-no-force-destroy";

describeRule(s3NoForceDestroy, {
  path: "forceDestroy",
  accepts: {
    "a bucket that must be empty": { forceDestroy: false },
    "a bucket outside production": { forceDestroy: true, tags: { "platform:environment": "dev" } },
  },
  rejects: {
    "a bucket that is deleted with its objects": { forceDestroy: true },
  },
});
