import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3BlockPublicAcls } from "./s3-block-public-acls";

describeRule(s3BlockPublicAcls, {
  path: "blockPublicAcls",
  accepts: {
    "a flag that is on": { bucket: "logs", blockPublicAcls: true },
  },
  rejects: {
    "the default of the flag, which is off": { bucket: "logs" },
  },
});
