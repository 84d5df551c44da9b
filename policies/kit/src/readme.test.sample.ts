import { defineResourceRule, resourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";

export const ebsEncrypted = defineResourceRule({
  name: "ebs-encrypted",
  description: "Volumes are encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set encrypted to true. Changing it replaces the volume.",
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  appliesTo: [resourceType<aws.ebs.VolumeArgs>("aws:ebs/volume:Volume")],
  *findings({ encrypted }) {
    // AWS encrypts an unset volume only where the account's default says so.
    if (encrypted !== true) yield { path: "encrypted", message: "the volume may not be encrypted." };
  },
});
