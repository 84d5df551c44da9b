import { defineResourceRule } from "@eks-platform/policy-kit";
import { key } from "../resources/aws";

export const kmsRotation = defineResourceRule({
  name: "kms-rotation",
  description: "Symmetric keys rotate every year.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Set enableKeyRotation to true.",
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
  tags: ["cis-aws:3.6", "checkov:CKV_AWS_7", "trivy:AWS-0065", "cdk-nag:AwsSolutions-KMS5"],
  appliesTo: [key],
  *findings({ enableKeyRotation, customerMasterKeySpec, keyUsage }) {
    // KMS cannot rotate asymmetric and HMAC keys. The default is a symmetric key without rotation.
    if ((customerMasterKeySpec ?? "SYMMETRIC_DEFAULT") !== "SYMMETRIC_DEFAULT") return;
    if ((keyUsage ?? "ENCRYPT_DECRYPT") !== "ENCRYPT_DECRYPT" || enableKeyRotation === true) return;
    yield { path: "enableKeyRotation", message: "the key is not rotated." };
  },
});
