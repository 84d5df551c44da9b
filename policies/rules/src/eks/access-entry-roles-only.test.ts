import { describeRule } from "@eks-platform/policy-kit/testing";
import { accessEntryRolesOnly } from "./access-entry-roles-only";

describeRule(accessEntryRolesOnly, {
  path: "principalArn",
  accepts: {
    "no principal": {},
    "a role whose name looks like a user": { principalArn: "arn:aws:iam::111122223333:role/x:user/alice" },
    "a role that ends like an account root": { principalArn: "arn:aws:iam::111122223333:role/root" },
    "a role": { principalArn: "arn:aws:iam::111122223333:role/platform" },
  },
  rejects: {
    "a user with a path": { principalArn: "arn:aws:iam::111122223333:user/people/alice" },
    "a user of an account that is masked": { principalArn: "arn:aws:iam:::user/alice" },
    "a user": { principalArn: "arn:aws:iam::111122223333:user/alice" },
    "the root of an account in another partition": { principalArn: "arn:aws-cn:iam::111122223333:root" },
  },
});
