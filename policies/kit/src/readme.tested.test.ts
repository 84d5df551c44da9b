import { describeRule } from "@eks-platform/policy-kit/testing";
import { ebsEncrypted } from "./readme.test.sample";

describeRule(ebsEncrypted, {
  path: "encrypted",
  accepts: {
    "an encrypted volume": { encrypted: true },
  },
  rejects: {
    "an unencrypted volume": { encrypted: false },
    "a volume left to the account's default": {},
  },
});
