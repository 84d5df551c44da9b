import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { sqsEncrypted } from "./sqs-encrypted";

describeRule(sqsEncrypted, {
  path: "sqsManagedSseEnabled",
  accepts: {
    "the default, which encrypts": {},
    "a key that is created in the same deployment": {
      sqsManagedSseEnabled: false,
      kmsMasterKeyId: unknownString,
    },
  },
  rejects: {
    "encryption switched off": { sqsManagedSseEnabled: false },
  },
});
