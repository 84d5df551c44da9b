import { describeRule } from "@eks-platform/policy-kit/testing";
import { ssmSecureString } from "./ssm-secure-string";

describeRule(ssmSecureString, {
  path: "type",
  accepts: {
    "a secret that is encrypted": { name: "/prod/db/password", type: "SecureString" },
    "a parameter that is not a secret": { name: "/prod/db/host", type: "String" },
  },
  rejects: {
    "a secret in plain text": { name: "/prod/db/password", type: "String" },
  },
});
