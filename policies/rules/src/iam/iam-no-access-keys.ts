import { defineResourceRule } from "@eks-platform/policy-kit";
import { accessKey } from "../resources/aws";

export const iamNoAccessKeys = defineResourceRule({
  name: "iam-no-access-keys",
  description: "No long-lived keys are made.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use a role: OIDC for pipelines, Pod Identity for pods, Identity Center for people.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
  appliesTo: [accessKey],
  *findings() {
    yield { path: "user", message: "the key never expires, and the state contains its secret." };
  },
});
