import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksSupportTypeStandard } from "./eks-support-type-standard";

describeRule(eksSupportTypeStandard, {
  path: "upgradePolicy.supportType",
  accepts: {
    "standard support": { upgradePolicy: { supportType: "STANDARD" } },
  },
  rejects: {
    "extended support": { upgradePolicy: { supportType: "EXTENDED" } },
    "the default, which is extended": {},
  },
});
