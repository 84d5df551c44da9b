import { describeRule, unknownText } from "@eks-platform/policy-kit/testing";
import { snsEncrypted } from "./sns-encrypted";

describeRule(snsEncrypted, {
  accepts: {
    "a key that is made in the same run": { kmsMasterKeyId: unknownText },
  },
  rejects: {
    "a topic left at its default, which is in the clear": {},
  },
});
