import { resourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { openings, opensPort } from "./security-group-openings";

export const sgNoOpenSsh = resourceRule({
  name: "sg-no-open-ssh",
  description: "The internet cannot reach SSH.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use Session Manager, or admit one security group or one known range to port 22.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html",
  tags: ["cis-aws:5.2", "checkov:CKV_AWS_24", "trivy:AWS-0107", "cdk-nag:AwsSolutions-EC23"],
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const opening of openings(inputs, type)) {
      if (opensPort(opening, 22)) yield { path: opening.path, message: "SSH is open to the internet." };
    }
  },
});
