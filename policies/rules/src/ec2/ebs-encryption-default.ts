import { defineResourceRule } from "@eks-platform/policy-kit";
import { encryptionByDefault } from "../resources/aws";

export const ebsEncryptionDefault = defineResourceRule({
  name: "ebs-encryption-default",
  description: "The account encrypts new volumes by default.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave enabled out, or set it to true.",
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
  tags: ["checkov:CKV_AWS_106"],
  appliesTo: [encryptionByDefault],
  *findings({ enabled }) {
    if (enabled === false)
      yield { path: "enabled", message: "new volumes of the account are not encrypted." };
  },
});
