import { describeRule } from "@eks-platform/policy-kit/testing";
import { iamNoAccessKeys } from "./iam-no-access-keys";

describeRule(iamNoAccessKeys, {
  accepts: {},
  rejects: {
    "any key": { user: "ci-bot" },
  },
});
