"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

module.exports = async () => {
  const { names } = await aws.getAvailabilityZones({ state: "available" });
  const logs = names.map((name) => new aws.cloudwatch.LogGroup(`log-${name}`, { tags: { zone: name } }));
  // A resource that comes late belongs to the program all the same.
  await new Promise((resolve) => setImmediate(resolve));
  new aws.sns.Topic("late");
  return { count: logs.length, arns: pulumi.all(logs.map(({ arn }) => arn)) };
};
