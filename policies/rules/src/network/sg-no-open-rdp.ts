import { defineResourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { findOpenPorts, includesPort } from "./open-ports";

export const sgNoOpenRdp = defineResourceRule({
  name: "sg-no-open-rdp",
  description: "The internet cannot reach Remote Desktop.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use Session Manager, or admit one security group or one known range to port 3389.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html",
  tags: ["cis-aws:5.2", "checkov:CKV_AWS_25", "trivy:AWS-0107"],
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const range of findOpenPorts(inputs, type)) {
      if (includesPort(range, 3389))
        yield { path: range.path, message: "Remote Desktop is open to the internet." };
    }
  },
});
