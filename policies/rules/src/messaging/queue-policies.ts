import type { ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { queue, queuePolicy } from "../resources/aws";

/** Types with a queue policy: the queue itself, or a separate resource. */
export const queuePolicies: readonly ResourceType<aws.sqs.QueueArgs | aws.sqs.QueuePolicyArgs>[] = [
  queue,
  queuePolicy,
];
