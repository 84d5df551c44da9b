import { defineResourceRule, type Inputs } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { webAcl } from "../resources/aws";

type WebAclRule = NonNullable<Inputs<aws.wafv2.WebAclArgs>["rules"]>[number];

export const wafKnownBadInputs = defineResourceRule({
  name: "waf-known-bad-inputs",
  description: "A web ACL blocks known bad inputs, such as those of Log4Shell.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Add the managed rule group AWSManagedRulesKnownBadInputsRuleSet with overrideAction none.",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html",
  tags: ["checkov:CKV_AWS_192", "checkov:CKV2_AWS_76"],
  appliesTo: [webAcl],
  *findings({ rules }) {
    if ((rules ?? []).some(blocksKnownBadInputs)) return;
    yield { path: "rules", message: "known bad inputs reach the application." };
  },
});

function blocksKnownBadInputs({ statement, overrideAction }: WebAclRule): boolean {
  const group = statement?.managedRuleGroupStatement;
  // The action "count", for the group or for its rules, blocks nothing.
  const counts = overrideAction?.count !== undefined || (group?.ruleActionOverrides ?? []).some(isCounted);
  return group?.name === "AWSManagedRulesKnownBadInputsRuleSet" && !counts;
}

function isCounted({
  name,
  actionToUse,
}: {
  readonly name?: string | undefined;
  readonly actionToUse?: object | undefined;
}) {
  return name?.startsWith("Log4JRCE") === true && actionToUse !== undefined && "count" in actionToUse;
}
