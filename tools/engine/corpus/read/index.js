"use strict";
const aws = require("@pulumi/aws");

const vpc = aws.ec2.Vpc.get("shared", "vpc-0123456789abcdef0");
const made = new aws.ec2.SecurityGroup("made", { vpcId: vpc.id, description: "made" });
// Of an id that nobody knows yet nothing can be read.
const group = aws.ec2.SecurityGroup.get("made-again", made.id, undefined, { dependsOn: [made] });
const topic = aws.sns.Topic.get("topic", "arn:aws:sns:eu-west-1:123456789012:news", { displayName: "News" });
new aws.sns.TopicPolicy("policy", { arn: topic.arn, policy: "{}" }, { parent: topic });

exports.vpcId = vpc.id;
exports.cidrBlock = vpc.cidrBlock;
exports.group = group.name;
exports.displayName = topic.displayName;
