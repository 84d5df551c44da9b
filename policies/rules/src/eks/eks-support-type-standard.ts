import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksSupportTypeStandard = defineResourceRule({
  name: "eks-support-type-standard",
  description:
    "The cluster is upgraded when standard support ends, and never slides into paid extended support.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set upgradePolicy.supportType to "STANDARD".',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/view-upgrade-policy.html",
  appliesTo: [cluster],
  *findings({ upgradePolicy }) {
    // EKS defaults to extended support.
    if (upgradePolicy?.supportType === "STANDARD") return;
    yield {
      path: "upgradePolicy.supportType",
      message: "after standard support the control plane costs six times as much.",
    };
  },
});
