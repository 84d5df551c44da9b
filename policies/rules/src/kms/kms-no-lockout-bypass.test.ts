import { describeRule } from "@eks-platform/policy-kit/testing";
import { kmsNoLockoutBypass } from "./kms-no-lockout-bypass";

describeRule(kmsNoLockoutBypass, {
  path: "bypassPolicyLockoutSafetyCheck",
  accepts: {
    "the check left on": {},
  },
  rejects: {
    "the check switched off": { bypassPolicyLockoutSafetyCheck: true },
  },
});
