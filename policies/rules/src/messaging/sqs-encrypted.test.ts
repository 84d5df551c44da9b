import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { sqsEncrypted } from "./sqs-encrypted";

describeRule(sqsEncrypted, {
  accepts: {
    "the default, which encrypts": {},
    "a key that is made in the same run": { sqsManagedSseEnabled: false, kmsMasterKeyId: unknownString },
  },
  rejects: {
    "encryption switched off": { sqsManagedSseEnabled: false },
  },
});
