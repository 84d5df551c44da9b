import { describeRule } from "@eks-platform/policy-kit/testing";
import { ebsEncrypted } from "./ebs-encrypted";

describeRule(ebsEncrypted, {
  path: "encrypted",
  accepts: {
    "an encrypted volume": { encrypted: true },
  },
  rejects: {
    "an unencrypted volume": { encrypted: false },
    "a volume with the account's default": {},
  },
});
