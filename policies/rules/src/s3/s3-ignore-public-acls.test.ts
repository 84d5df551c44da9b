import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3IgnorePublicAcls } from "./s3-ignore-public-acls";

describeRule(s3IgnorePublicAcls, {
  path: "ignorePublicAcls",
  accepts: {
    "a flag that is on": { bucket: "logs", ignorePublicAcls: true },
  },
  rejects: {
    "the default of the flag, which is off": { bucket: "logs" },
  },
});
