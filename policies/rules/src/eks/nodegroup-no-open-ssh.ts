import { defineResourceRule, isGiven } from "@eks-platform/policy-kit";
import { nodeGroup } from "../resources/aws";

export const nodegroupNoOpenSsh = defineResourceRule({
  name: "nodegroup-no-open-ssh",
  description: "An SSH key comes with the security groups that may use it, or not at all.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Leave out remoteAccess and use Session Manager, or list remoteAccess.sourceSecurityGroupIds.",
  url: "https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html",
  tags: ["checkov:CKV_AWS_100"],
  appliesTo: [nodeGroup],
  *findings({ remoteAccess }) {
    if (!isGiven(remoteAccess, "ec2SshKey")) return;
    // EKS opens port 22 to the internet if a key comes without source groups.
    if ((remoteAccess?.sourceSecurityGroupIds ?? []).length > 0) return;
    yield {
      path: "remoteAccess.sourceSecurityGroupIds",
      message: "SSH to the nodes is open to the internet.",
    };
  },
});
