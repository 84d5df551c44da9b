import { defineResourceRule } from "@eks-platform/policy-kit";
import { detector } from "../resources/aws";

export const guarddutyOn = defineResourceRule({
  name: "guardduty-on",
  description: "GuardDuty watches the account.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave enable out, or set it to true.",
  url: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html",
  tags: ["checkov:CKV_AWS_238"],
  appliesTo: [detector],
  *findings({ enable }) {
    if (enable === false) yield { path: "enable", message: "the detector is suspended." };
  },
});
