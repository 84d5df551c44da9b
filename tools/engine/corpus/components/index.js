"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Site extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("corpus:index:Site", name, args, opts);
    this.topic = new aws.sns.Topic(`${name}-topic`, { tags: args.tags }, { parent: this });
    this.log = new aws.cloudwatch.LogGroup(`${name}-log`, { retentionInDays: args.days }, { parent: this });
    this.registerOutputs({ topicArn: this.topic.arn, days: args.days });
  }
}

// It registers no outputs, and is a component all the same.
class Region extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Region", name, {}, opts);
    this.site = new Site(`${name}-site`, { tags: { region: name }, days: 7 }, { parent: this });
  }
}

const region = new Region("north");
const { topic, log } = region.site;
// A child of a custom resource, which has the types of all above it in its URN.
new aws.sns.TopicPolicy("policy", { arn: topic.arn, policy: "{}" }, { parent: topic });
// Who depends on a component depends on everything in it.
new Site("other", { tags: {}, days: 1 }, { dependsOn: [region] });

exports.topicArn = topic.arn;
exports.logUrn = log.urn;
