"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const queue = new aws.sqs.Queue("queue");

class Group extends pulumi.ComponentResource {
  constructor(name) {
    super("corpus:index:Group", name);
    new aws.sqs.Queue(`${name}-queue`, {}, { parent: this });
    this.registerOutputs();
  }
}
const group = new Group("group");

// At once; after a resource; after everything in a component; with an argument that is itself unknown.
const atOnce = aws.ec2.getInstanceTypeOutput({ instanceType: "m6g.large" });
const afterQueue = aws.ec2.getInstanceTypeOutput({ instanceType: "m6g.large" }, { dependsOn: [queue] });
const afterGroup = aws.ec2.getInstanceTypeOutput({ instanceType: "m6g.large" }, { dependsOn: [group] });
const ofUnknown = aws.sqs.getQueueOutput({ name: queue.arn.apply((arn) => arn.split(":").pop()) });
new aws.ssm.Parameter("size", { type: "String", value: afterQueue.instanceType });

exports.atOnce = atOnce.instanceType;
exports.afterQueue = afterQueue.instanceType;
exports.afterGroup = afterGroup.instanceType;
exports.ofUnknown = ofUnknown.name;
