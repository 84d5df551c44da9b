import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { snsEncrypted } from "./sns-encrypted";

describeRule(snsEncrypted, {
  path: "kmsMasterKeyId",
  accepts: {
    "a key that is created in the same deployment": { kmsMasterKeyId: unknownString },
  },
  rejects: {
    "the default of a topic, which is unencrypted": {},
  },
});
