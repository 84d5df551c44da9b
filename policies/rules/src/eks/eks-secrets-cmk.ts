import { defineResourceRule, isGiven } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksSecretsCmk = defineResourceRule({
  name: "eks-secrets-cmk",
  description: "Kubernetes secrets are encrypted under a customer-managed key.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Set encryptionConfig to { provider: { keyArn }, resources: ["secrets"] } with a KMS key of your own.',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html",
  tags: ["cis-eks:5.3.1", "checkov:CKV_AWS_58", "trivy:AWS-0039"],
  appliesTo: [cluster],
  *findings({ encryptionConfig }) {
    // The key may be created in the same deployment, so it is enough that a key is given.
    if (!isGiven(encryptionConfig?.provider, "keyArn")) {
      yield {
        path: "encryptionConfig.provider.keyArn",
        message: "secrets are not encrypted with a customer-managed key.",
      };
    } else if (!encryptionConfig?.resources?.includes("secrets")) {
      yield { path: "encryptionConfig.resources", message: "the key does not cover secrets." };
    }
  },
});
