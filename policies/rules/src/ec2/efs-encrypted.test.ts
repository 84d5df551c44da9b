import { describeRule } from "@eks-platform/policy-kit/testing";
import { efsEncrypted } from "./efs-encrypted";

describeRule(efsEncrypted, {
  accepts: {
    "an encrypted file system": { encrypted: true },
  },
  rejects: {
    "a file system left at its default, which is in the clear": {},
  },
});
