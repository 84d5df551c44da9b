import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3BlockPublicPolicy } from "./s3-block-public-policy";

describeRule(s3BlockPublicPolicy, {
  path: "blockPublicPolicy",
  accepts: {
    "a flag that is on": { bucket: "logs", blockPublicPolicy: true },
  },
  rejects: {
    "the default of the flag, which is off": { bucket: "logs" },
  },
});
