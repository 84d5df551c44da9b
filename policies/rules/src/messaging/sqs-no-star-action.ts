import { defineResourceRule } from "@eks-platform/policy-kit";
import { readStatements } from "../iam/policy-document";
import { queuePolicies } from "./queue-policies";

export const sqsNoStarAction = defineResourceRule({
  name: "sqs-no-star-action",
  description: "A queue's policy names the actions that it allows.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "List the actions, for example sqs:SendMessage.",
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
  tags: ["checkov:CKV_AWS_72", "trivy:AWS-0097"],
  appliesTo: queuePolicies,
  *findings({ policy }) {
    for (const { path, effect, actions } of readStatements(policy, "policy")) {
      if (effect !== "Allow" || !actions.some((action) => /^(sqs:)?\*+$/i.test(action))) continue;
      yield {
        path: `${path}.Action`,
        message: "it allows every action, including the deletion of the queue.",
      };
    }
  },
});
