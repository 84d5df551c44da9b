"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const first = new aws.sqs.Queue("first");
const second = new aws.sqs.Queue("second", { tags: { key: pulumi.secret("hush") } });

// Dependencies are those of the values, property by property.
new aws.sns.Topic("topic", {
  displayName: pulumi.interpolate`${first.name} and ${second.name}`,
  tags: { first: first.arn, both: pulumi.all([first.arn, second.arn]).apply((arns) => arns.join()) },
});
new aws.ssm.Parameter("json", {
  type: "String",
  value: pulumi.jsonStringify({ list: [first.arn, { deep: second.arn }], number: 1, none: null }),
});
new aws.ssm.Parameter("parsed", {
  type: "String",
  value: pulumi.jsonParse(pulumi.output('{"a":{"b":["c"]}}')).apply(({ a }) => a.b[0]),
});
new aws.ssm.Parameter("formatted", {
  type: "String",
  value: pulumi.concat("a", first.name, 1, pulumi.output(Promise.resolve("b"))),
  description: pulumi.output({ nested: { name: first.name } }).nested.name,
});
// Absent, null and empty are three things.
new aws.sqs.Queue("edges", {
  delaySeconds: 0,
  name: undefined,
  namePrefix: "",
  tags: { zero: "0", empty: "", absent: undefined, nothing: pulumi.output(undefined) },
});

exports.map = { first: first.arn, list: [second.name, null, 1.5, true], absent: undefined };
