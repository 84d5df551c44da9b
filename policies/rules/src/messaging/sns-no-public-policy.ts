import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { readStatements } from "../iam/policy-document";
import { isPublic } from "../iam/public-access";
import { topic, topicPolicy } from "../resources/aws";

const topicPolicies: readonly ResourceType<aws.sns.TopicArgs | aws.sns.TopicPolicyArgs>[] = [
  topic,
  topicPolicy,
];

export const snsNoPublicPolicy = defineResourceRule({
  name: "sns-no-public-policy",
  description: "No topic lets everyone publish or subscribe.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the service or the role that publishes, or add a condition on aws:SourceOwner.",
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
  tags: ["checkov:CKV_AWS_169"],
  appliesTo: topicPolicies,
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy").filter(isPublic)) {
      yield { path: `${statement.path}.Principal`, message: "anyone with an AWS account may use the topic." };
    }
  },
});
