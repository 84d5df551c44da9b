import type { ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { queue, queuePolicy } from "../resources/aws";

/** Where the policy of a queue is written: on the queue, or as a resource of its own. */
export const queuePolicies: readonly ResourceType<aws.sqs.QueueArgs | aws.sqs.QueuePolicyArgs>[] = [
  queue,
  queuePolicy,
];
