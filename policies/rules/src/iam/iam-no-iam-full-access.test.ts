import { describeRule } from "@eks-platform/policy-kit/testing";
import { iamNoIamFullAccess } from "./iam-no-iam-full-access";

describeRule(iamNoIamFullAccess, {
  path: "policyArn",
  accepts: {
    "read-only access": { policyArn: "arn:aws:iam::aws:policy/IAMReadOnlyAccess" },
  },
  rejects: {
    "full access": { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
  },
});
