import { describeRule } from "@eks-platform/policy-kit/testing";
import { guarddutyOn } from "./guardduty-on";

describeRule(guarddutyOn, {
  path: "enable",
  accepts: {
    "the default, which is on": {},
  },
  rejects: {
    "a suspended detector": { enable: false },
  },
});
