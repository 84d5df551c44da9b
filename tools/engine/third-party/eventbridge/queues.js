import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** A queue, and another one for what cannot be handled. */
export function queueWithDeadLetters(name) {
  const deadLetters = new aws.sqs.Queue(`${name}-dead`, { messageRetentionSeconds: 1209600 });
  const queue = new aws.sqs.Queue(name, {
    redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount: 3 }),
  });
  return { queue, deadLetters };
}
