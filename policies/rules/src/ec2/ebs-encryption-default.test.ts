import { describeRule } from "@eks-platform/policy-kit/testing";
import { ebsEncryptionDefault } from "./ebs-encryption-default";

describeRule(ebsEncryptionDefault, {
  path: "enabled",
  accepts: {
    "a default that is on": { enabled: true },
    "the default, which is on": {},
  },
  rejects: {
    "a default that is off": { enabled: false },
  },
});
