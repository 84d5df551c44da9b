import { defineResourceRule } from "@eks-platform/policy-kit";
import { fileSystem } from "../resources/aws";

export const efsEncrypted = defineResourceRule({
  name: "efs-encrypted",
  description: "File systems are encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set encrypted to true. Changing it replaces the file system.",
  url: "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
  tags: ["checkov:CKV_AWS_42"],
  appliesTo: [fileSystem],
  *findings({ encrypted }) {
    // AWS does not encrypt a file system by default.
    if (encrypted !== true) yield { path: "encrypted", message: "the file system is not encrypted." };
  },
});
