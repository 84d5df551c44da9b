import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { iamNoAdministratorAccess } from "./iam-no-administrator-access";

describeRule(iamNoAdministratorAccess, {
  path: "policyArn",
  accepts: {
    "read-only access": { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    "a customer-managed policy with that name": {
      policyArn: "arn:aws:iam::111122223333:policy/AdministratorAccess",
    },
  },
  rejects: {
    "an administrator": { role: "ci", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    "an administrator in another partition": {
      policyArn: "arn:aws-us-gov:iam::aws:policy/AdministratorAccess",
    },
    "an administrator by the role's own list": withOptions(
      { managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
      { type: "aws:iam/role:Role", path: "managedPolicyArns[0]" },
    ),
  },
});
