import { defineResourceRule, isGiven } from "@eks-platform/policy-kit";
import { queue } from "../resources/aws";

export const sqsEncrypted = defineResourceRule({
  name: "sqs-encrypted",
  description: "Queues encrypt their messages.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave sqsManagedSseEnabled out, or set kmsMasterKeyId.",
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
  tags: ["checkov:CKV_AWS_27", "trivy:AWS-0096", "cdk-nag:AwsSolutions-SQS2"],
  appliesTo: [queue],
  *findings(inputs) {
    // AWS encrypts a new queue with its own key by default.
    if (inputs.sqsManagedSseEnabled !== false || isGiven(inputs, "kmsMasterKeyId")) return;
    yield { path: "sqsManagedSseEnabled", message: "messages are stored unencrypted." };
  },
});
