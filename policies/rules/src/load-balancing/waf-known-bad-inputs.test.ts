import { describeRule } from "@eks-platform/policy-kit/testing";
import { wafKnownBadInputs } from "./waf-known-bad-inputs";

const group = (name: string, override: object) => ({
  rules: [
    {
      name,
      priority: 1,
      overrideAction: override,
      statement: { managedRuleGroupStatement: { name, vendorName: "AWS" } },
    },
  ],
});

describeRule(wafKnownBadInputs, {
  accepts: {
    "a group that blocks": group("AWSManagedRulesKnownBadInputsRuleSet", { none: {} }),
  },
  rejects: {
    "no rules": {},
    "another group": group("AWSManagedRulesAnonymousIpList", { none: {} }),
    "a group that only counts": group("AWSManagedRulesKnownBadInputsRuleSet", { count: {} }),
  },
});
