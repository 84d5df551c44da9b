"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Consumer extends pulumi.ComponentResource {
  constructor(name, args) {
    super("corpus:index:Consumer", name, args);
    const { topic } = args;
    new aws.sns.TopicPolicy(`${name}-policy`, { arn: topic.arn, policy: "{}" }, { parent: this });
    this.topic = topic;
    this.registerOutputs({ topic, list: [topic], nothing: null });
  }
}

const topic = new aws.sns.Topic("topic");
const consumer = new Consumer("consumer", { topic, nested: { list: [topic] } });
// A component is a value too; it has no id.
new Consumer("second", { topic, other: consumer });
// Where a provider wants an id, a resource stands for its own.
new aws.sqs.Queue("queue", { tags: { topic: topic.id } });

exports.topic = topic;
exports.consumer = consumer;
