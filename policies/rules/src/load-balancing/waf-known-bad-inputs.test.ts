import { describeRule } from "@eks-platform/policy-kit/testing";
import { wafKnownBadInputs } from "./waf-known-bad-inputs";

const createRule = (name: string, override: object) => ({
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
  path: "rules",
  accepts: {
    "a group that blocks": createRule("AWSManagedRulesKnownBadInputsRuleSet", { none: {} }),
  },
  rejects: {
    "no rules": {},
    "another group": createRule("AWSManagedRulesAnonymousIpList", { none: {} }),
    "a group that only counts": createRule("AWSManagedRulesKnownBadInputsRuleSet", { count: {} }),
  },
});
