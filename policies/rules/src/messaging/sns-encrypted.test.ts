import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { snsEncrypted } from "./sns-encrypted";

describeRule(snsEncrypted, {
  accepts: {
    "a key that is made in the same run": { kmsMasterKeyId: unknownString },
  },
  rejects: {
    "a topic left at its default, which is in the clear": {},
  },
});
