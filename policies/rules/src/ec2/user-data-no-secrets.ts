import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { instance, launchTemplate } from "../resources/aws";
import { containsKey } from "../secrets/key-patterns";

const machines: readonly ResourceType<aws.ec2.InstanceArgs | aws.ec2.LaunchTemplateArgs>[] = [
  instance,
  launchTemplate,
];

export const userDataNoSecrets = defineResourceRule({
  name: "user-data-no-secrets",
  description: "User data holds no keys: anyone who may describe the instance can read it.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Give the machine a role, and read secrets from Secrets Manager when it starts. Then change the key.",
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html",
  tags: ["checkov:CKV_AWS_46", "trivy:AWS-0029"],
  appliesTo: machines,
  *findings(inputs) {
    for (const path of ["userData", "userDataBase64"] as const) {
      // A launch template has no userDataBase64: its userData is base64 already.
      const text = path in inputs ? (inputs as Readonly<Record<string, unknown>>)[path] : undefined;
      if (typeof text !== "string") continue;
      const readings = [text, Buffer.from(text, "base64").toString("utf8")];
      if (readings.some(containsKey)) yield { path, message: "it contains a key." };
    }
  },
});
