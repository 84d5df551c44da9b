"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const roleFor = (name, service) =>
  new aws.iam.Role(`${name}-role`, {
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }],
    }),
  });

const lambdaRole = roleFor("lambda", "lambda.amazonaws.com");
const step = (name, body) =>
  new aws.lambda.Function(name, {
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: lambdaRole.arn,
    code: new pulumi.asset.AssetArchive({
      "index.js": new pulumi.asset.StringAsset(`exports.handler = ${body};`),
    }),
  });
const hello = step("hello", 'async () => "Hello"');
const world = step("world", 'async (greeting) => greeting + ", world"');

const machineRole = roleFor(
  "machine",
  { "eu-west-1": "states.eu-west-1.amazonaws.com" }[aws.config.region] ?? "states.amazonaws.com",
);
new aws.iam.RolePolicy("machine-may-call", {
  role: machineRole.id,
  policy: pulumi.all([hello.arn, world.arn]).apply((Resource) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource }],
    }),
  ),
});
const machine = new aws.sfn.StateMachine("machine", {
  roleArn: machineRole.arn,
  definition: pulumi.jsonStringify({
    StartAt: "Hello",
    States: {
      Hello: { Type: "Task", Resource: hello.arn, Next: "World" },
      World: { Type: "Task", Resource: world.arn, End: true },
    },
  }),
});

exports.stateMachineArn = machine.id;
