import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

/** Every log that a control plane can write. */
const logTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"] as const;

export const eksControlPlaneLogs = defineResourceRule({
  name: "eks-control-plane-logs",
  description: "The control plane writes all of its logs.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: `Set enabledClusterLogTypes to ${JSON.stringify(logTypes)}.`,
  url: "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
  tags: ["cis-eks:2.1.1", "checkov:CKV_AWS_37", "trivy:AWS-0038", "cdk-nag:AwsSolutions-EKS2"],
  appliesTo: [cluster],
  *findings({ enabledClusterLogTypes }) {
    const missing = logTypes.filter((type) => !enabledClusterLogTypes?.includes(type));
    if (missing.length === 0) return;
    yield { path: "enabledClusterLogTypes", message: `these logs are not enabled: ${missing.join(", ")}.` };
  },
});
