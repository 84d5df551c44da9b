import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { instance, launchTemplate } from "../resources/aws";

const machines: readonly ResourceType<aws.ec2.InstanceArgs | aws.ec2.LaunchTemplateArgs>[] = [
  instance,
  launchTemplate,
];

export const imdsv2Required = defineResourceRule({
  name: "imdsv2-required",
  description: "Machines answer metadata requests with a session token only (IMDSv2).",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set metadataOptions.httpTokens to "required".',
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
  tags: ["checkov:CKV_AWS_79", "trivy:AWS-0028", "trivy:AWS-0130"],
  appliesTo: machines,
  *findings({ metadataOptions }) {
    // AWS answers requests without a token unless the image or the account forbids them.
    if (metadataOptions?.httpTokens === "required" || metadataOptions?.httpEndpoint === "disabled") return;
    yield {
      path: "metadataOptions.httpTokens",
      message: "a forged request can read the credentials of the machine's role.",
    };
  },
});
