import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { eksVersionSupported } from "./eks-version-supported";

describeRule(eksVersionSupported, {
  path: "version",
  accepts: {
    "a version in standard support": { version: "1.35" },
    "a version in extended support": withOptions({ version: "1.31" }, { today: "2026-11-24" }),
    "the default version of EKS": {},
    "a version newer than the calendar": { version: "1.99" },
  },
  rejects: {
    "a version whose support has ended": withOptions({ version: "1.29" }, { today: "2026-11-24" }),
    "a version that is supported today, next year": withOptions({ version: "1.31" }, { today: "2027-11-24" }),
    "a version older than the calendar": { version: "1.21" },
    "a string that is not a version": { version: "latest" },
  },
});
