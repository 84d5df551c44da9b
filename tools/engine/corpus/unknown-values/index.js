"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const queue = new aws.sqs.Queue("queue", { fifoQueue: false });
// Known before anything exists: inputs, and what the provider chooses by itself.
const name = queue.name.apply((text) => text.startsWith("queue-"));
// Unknown before anything exists: what only the cloud sets.
const length = queue.arn.apply((arn) => arn.split(":").length);
const statement = { Effect: "Allow", Action: "sqs:SendMessage", Resource: queue.arn };
new aws.sqs.QueuePolicy("policy", {
  queueUrl: queue.url,
  policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [statement] }),
});
// A list of which one element is unknown is known but for that one.
new aws.sns.Topic("topic", { tags: { known: "yes", arn: queue.arn } });
queue.arn.apply((arn) => console.log("the queue is", arn));
if (pulumi.runtime.isDryRun()) console.log("a preview");

exports.name = name;
exports.length = length;
exports.both = pulumi.all([name, length]);
exports.text = pulumi.interpolate`${queue.arn}/suffix`;
exports.absent = queue.tags;
