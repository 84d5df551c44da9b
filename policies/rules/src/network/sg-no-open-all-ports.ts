import { defineResourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { findOpenPorts, includesEveryPort } from "./open-ports";

export const sgNoOpenAllPorts = defineResourceRule({
  name: "sg-no-open-all-ports",
  description: "No security group opens every port to the internet.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Name the ports that must be open, and admit security groups or known ranges instead of everyone.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html",
  tags: ["checkov:CKV_AWS_277", "cdk-nag:AwsSolutions-EC23"],
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const range of findOpenPorts(inputs, type)) {
      if (includesEveryPort(range))
        yield { path: range.path, message: "every port is open to the internet." };
    }
  },
});
