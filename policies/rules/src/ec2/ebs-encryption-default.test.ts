import { describeRule } from "@eks-platform/policy-kit/testing";
import { ebsEncryptionDefault } from "./ebs-encryption-default";

describeRule(ebsEncryptionDefault, {
  accepts: {
    "a default that is on": { enabled: true },
    "a default that is left out, which is on": {},
  },
  rejects: {
    "a default that is off": { enabled: false },
  },
});
