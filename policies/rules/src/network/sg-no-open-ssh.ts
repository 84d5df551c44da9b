import { defineResourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { findOpenPorts, includesPort } from "./open-ports";

export const sgNoOpenSsh = defineResourceRule({
  name: "sg-no-open-ssh",
  description: "The internet cannot reach SSH.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use Session Manager, or admit one security group or one known range to port 22.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html",
  tags: ["cis-aws:5.2", "checkov:CKV_AWS_24", "trivy:AWS-0107", "cdk-nag:AwsSolutions-EC23"],
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const range of findOpenPorts(inputs, type)) {
      if (includesPort(range, 22)) yield { path: range.path, message: "SSH is open to the internet." };
    }
  },
});
