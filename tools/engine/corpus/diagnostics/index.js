"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const log = new aws.cloudwatch.LogGroup("log");

module.exports = async () => {
  // One after the other: which of two messages comes first is chance.
  await pulumi.log.debug("never shown");
  await pulumi.log.info("of the program");
  await pulumi.log.warn("about a resource", log);
  await pulumi.log.info("of the moment", undefined, undefined, true);
  console.log("printed on standard output");
  console.error("printed on standard error");
  // It has not failed by that: only a strict preview refuses it.
  await pulumi.log.error("an error that the program survives");
  new aws.sns.Topic("afterwards");
};
