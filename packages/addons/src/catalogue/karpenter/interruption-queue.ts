import * as aws from "@pulumi/aws";
import { all, type CustomResourceOptions, jsonStringify, type Resource } from "@pulumi/pulumi";
import type { ClusterFacts } from "../../addon/cluster-facts";

/** The events that announce the end of an instance, by what they mean. */
const announcements = {
  "capacity-end": { source: "aws.ec2", detailType: "EC2 Capacity Reservation Instance Interruption Warning" },
  maintenance: { source: "aws.health", detailType: "AWS Health Event" },
  rebalance: { source: "aws.ec2", detailType: "EC2 Instance Rebalance Recommendation" },
  "spot-end": { source: "aws.ec2", detailType: "EC2 Spot Instance Interruption Warning" },
  "state-change": { source: "aws.ec2", detailType: "EC2 Instance State-change Notification" },
} as const;

/** Name of the queue, known before the queue exists: permissions and chart values refer to it. */
export function interruptionQueueName(clusterName: string): string {
  return `karpenter-${clusterName}`;
}

/**
 * Creates the queue through which Karpenter learns that an instance is about to end, so that its pods move in time.
 *
 * @see https://karpenter.sh/docs/concepts/disruption/#interruption
 */
export function createInterruptionQueue(
  name: string,
  { clusterName }: ClusterFacts,
  opts: CustomResourceOptions,
): readonly Resource[] {
  const queue = new aws.sqs.Queue(
    name,
    {
      name: clusterName.apply(interruptionQueueName),
      messageRetentionSeconds: 300, // Older events are about instances that no longer exist.
      sqsManagedSseEnabled: true,
    },
    opts,
  );

  const subscriptions = Object.entries(announcements).map(([key, { source, detailType }]) => {
    const rule = new aws.cloudwatch.EventRule(
      `${name}-${key}`,
      {
        description: `Tells Karpenter: ${detailType}.`,
        eventPattern: JSON.stringify({ source: [source], "detail-type": [detailType] }),
      },
      opts,
    );
    const target = new aws.cloudwatch.EventTarget(
      `${name}-${key}`,
      { rule: rule.name, arn: queue.arn },
      opts,
    );
    return { rule, target };
  });

  const policy = new aws.sqs.QueuePolicy(
    name,
    {
      queueUrl: queue.url,
      policy: jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "OwnRules",
            Effect: "Allow",
            Principal: { Service: "events.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: queue.arn,
            Condition: { ArnEquals: { "aws:SourceArn": all(subscriptions.map(({ rule }) => rule.arn)) } },
          },
          {
            Sid: "EncryptedOnly",
            Effect: "Deny",
            Principal: "*",
            Action: "sqs:*",
            Resource: queue.arn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      }),
    },
    opts,
  );
  return [queue, policy, ...subscriptions.map(({ target }) => target)];
}
