import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { instance } from "../resources/aws";

export const ec2BlockDevicesEncrypted = defineResourceRule({
  name: "ec2-block-devices-encrypted",
  description: "Every block device of an instance is encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set encrypted to true on rootBlockDevice and on each of ebsBlockDevices. Changing it replaces the instance.",
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  tags: ["checkov:CKV_AWS_8", "trivy:AWS-0131", "cdk-nag:AwsSolutions-EC26"],
  appliesTo: [instance],
  *findings({ rootBlockDevice, ebsBlockDevices }) {
    // A device that is not listed follows the image, and AWS's own images are not encrypted.
    if (rootBlockDevice?.encrypted !== true) {
      yield { path: "rootBlockDevice.encrypted", message: "the root volume may be unencrypted." };
    }
    for (const [index, { encrypted }] of (ebsBlockDevices ?? []).entries()) {
      if (encrypted === true) continue;
      yield {
        path: pathTo("ebsBlockDevices", index, "encrypted"),
        message: "the volume may be unencrypted.",
      };
    }
  },
});
