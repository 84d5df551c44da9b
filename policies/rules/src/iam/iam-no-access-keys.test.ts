import { describeRule } from "@eks-platform/policy-kit/testing";
import { iamNoAccessKeys } from "./iam-no-access-keys";

describeRule(iamNoAccessKeys, {
  path: "user",
  accepts: {},
  rejects: {
    "any key": { user: "ci-bot" },
  },
});
