"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const again = new pulumi.ErrorHook("again", ({ failedOperation, errors }) => {
  console.log(`${failedOperation} failed: ${errors.join(", ")}`);
  return errors.length < 3;
});
const after = new pulumi.ResourceHook("after", () => undefined);

const log = new aws.cloudwatch.LogGroup("log", {}, { hooks: { onError: [again], afterCreate: [after] } });
new aws.cloudwatch.LogStream("stream", { logGroupName: log.name }, { hooks: { onError: [again] } });
