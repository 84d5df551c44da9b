import { defineResourceRule } from "@eks-platform/policy-kit";
import { readStatements } from "../iam/policy-document";
import { isPublic } from "../iam/public-access";
import { queuePolicies } from "./queue-policies";

export const sqsNoPublicPolicy = defineResourceRule({
  name: "sqs-no-public-policy",
  description: "No queue lets everyone send or receive.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Name the sender: Karpenter\'s queue needs { Service: ["events.amazonaws.com", "sqs.amazonaws.com"] } only.',
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
  tags: ["checkov:CKV_AWS_168", "checkov:CKV_AWS_387"],
  appliesTo: queuePolicies,
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy").filter(isPublic)) {
      yield { path: `${statement.path}.Principal`, message: "anyone with an AWS account may use the queue." };
    }
  },
});
