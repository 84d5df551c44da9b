import { describeRule } from "@eks-platform/policy-kit/testing";
import { accessEntryRolesOnly } from "./access-entry-roles-only";

describeRule(accessEntryRolesOnly, {
  path: "principalArn",
  accepts: {
    "a role": { principalArn: "arn:aws:iam::111122223333:role/platform" },
  },
  rejects: {
    "a user": { principalArn: "arn:aws:iam::111122223333:user/alice" },
    "the root of an account in another partition": { principalArn: "arn:aws-cn:iam::111122223333:root" },
  },
});
