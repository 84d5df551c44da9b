import { describeRule } from "@eks-platform/policy-kit/testing";
import { efsEncrypted } from "./efs-encrypted";

describeRule(efsEncrypted, {
  path: "encrypted",
  accepts: {
    "an encrypted file system": { encrypted: true },
  },
  rejects: {
    "the default of a file system, which is unencrypted": {},
  },
});
