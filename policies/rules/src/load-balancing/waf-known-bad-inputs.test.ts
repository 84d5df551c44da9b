import { describeRule } from "@eks-platform/policy-kit/testing";
import { wafKnownBadInputs } from "./waf-known-bad-inputs";

const knownBadInputs = "AWSManagedRulesKnownBadInputsRuleSet";

const createRule = (
  name: string,
  override: object,
  overrides: { name: string; actionToUse: object }[] = [],
) => ({
  rules: [
    {
      name,
      priority: 1,
      overrideAction: override,
      statement: { managedRuleGroupStatement: { name, vendorName: "AWS", ruleActionOverrides: overrides } },
    },
  ],
});

describeRule(wafKnownBadInputs, {
  path: "rules",
  accepts: {
    "a group that blocks": createRule(knownBadInputs, { none: {} }),
    "a group that blocks Log4Shell by an override": createRule(knownBadInputs, { none: {} }, [
      { name: "Log4JRCE_HEADER", actionToUse: { block: {} } },
    ]),
    "a group that only counts another rule": createRule(knownBadInputs, { none: {} }, [
      { name: "X_Log4JRCE", actionToUse: { count: {} } },
    ]),
  },
  rejects: {
    "a group that only counts Log4Shell": createRule(knownBadInputs, { none: {} }, [
      { name: "Log4JRCE_HEADER", actionToUse: { count: {} } },
    ]),
    "no rules": {},
    "another group": createRule("AWSManagedRulesAnonymousIpList", { none: {} }),
    "a group that only counts": createRule(knownBadInputs, { count: {} }),
  },
});
