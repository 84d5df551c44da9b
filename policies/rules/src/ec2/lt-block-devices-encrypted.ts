import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { launchTemplate } from "../resources/aws";

export const ltBlockDevicesEncrypted = defineResourceRule({
  name: "lt-block-devices-encrypted",
  description: "The volumes that a launch template describes are encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set ebs.encrypted to "true" on each of blockDeviceMappings.',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html",
  tags: ["checkov:CKV_AWS_8"],
  appliesTo: [launchTemplate],
  *findings({ blockDeviceMappings }) {
    for (const [index, { ebs }] of (blockDeviceMappings ?? []).entries()) {
      // A mapping without `ebs` is an instance store, which the hardware encrypts. The flag is a string in this resource.
      if (!ebs || String(ebs.encrypted) === "true") continue;
      const path = pathTo("blockDeviceMappings", index, "ebs", "encrypted");
      yield { path, message: "the volumes of nodes may be unencrypted." };
    }
  },
});
