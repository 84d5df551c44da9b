import { describeRule } from "@eks-platform/policy-kit/testing";
import { iamNoRootKeys } from "./iam-no-root-keys";

describeRule(iamNoRootKeys, {
  path: "user",
  accepts: {
    "a key of a user": { user: "pike" },
  },
  rejects: {
    "a key of the root": { user: "root" },
  },
});
