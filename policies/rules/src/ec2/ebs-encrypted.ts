import { defineResourceRule } from "@eks-platform/policy-kit";
import { volume } from "../resources/aws";

export const ebsEncrypted = defineResourceRule({
  name: "ebs-encrypted",
  description: "Volumes are encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set encrypted to true. Changing it replaces the volume.",
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  tags: ["checkov:CKV_AWS_3", "trivy:AWS-0026", "cdk-nag:AwsSolutions-EC26"],
  appliesTo: [volume],
  *findings({ encrypted }) {
    // If it is not set, AWS encrypts the volume only if that is the default of the account.
    if (encrypted !== true) yield { path: "encrypted", message: "the volume may be unencrypted." };
  },
});
