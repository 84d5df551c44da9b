import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { queueWithDeadLetters } from "./queues.js";

const { accountId } = await aws.getCallerIdentity();
const { queue, deadLetters } = queueWithDeadLetters("orders");

const bus = new aws.cloudwatch.EventBus("shop");
const rule = new aws.cloudwatch.EventRule("order-placed", {
  eventBusName: bus.name,
  eventPattern: JSON.stringify({ account: [accountId], "detail-type": ["OrderPlaced"] }),
});
new aws.cloudwatch.EventTarget("orders", { rule: rule.name, eventBusName: bus.name, arn: queue.arn });

const policy = aws.iam.getPolicyDocumentOutput({
  statements: [
    {
      actions: ["sqs:SendMessage"],
      resources: [queue.arn],
      principals: [{ type: "Service", identifiers: ["events.amazonaws.com"] }],
      conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [rule.arn] }],
    },
  ],
});
new aws.sqs.QueuePolicy("events-may-send", { queueUrl: queue.url, policy: policy.json });

export const queueUrl = queue.url;
export const deadLetterUrl = deadLetters.url;
export const busArn = bus.arn;
export const region = pulumi.output(aws.getRegion()).region;
