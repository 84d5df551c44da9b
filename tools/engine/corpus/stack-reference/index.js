"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const network = new pulumi.StackReference("organization/network/dev");
// The name of the resource need not be the name of the stack.
const database = new pulumi.StackReference("database", { name: "organization/database/dev" });
// A name without organisation and project is that of a stack of this very project.
const sibling = new pulumi.StackReference("sibling");

new aws.ec2.SecurityGroup("group", { vpcId: network.requireOutput("vpcId"), description: "of a network" });
new aws.ssm.Parameter("password", { type: "SecureString", value: database.requireOutput("password") });

module.exports = async () => {
  const { value, secretValue } = await database.getOutputDetails("password");
  return {
    subnetIds: network.getOutput("subnetIds"),
    absent: network.getOutput("absent"),
    password: database.getOutput("password"),
    isSecret: value === undefined && secretValue !== undefined,
    zone: sibling.getOutput("zone"),
    port: await database.requireOutputValue("port"),
  };
};
