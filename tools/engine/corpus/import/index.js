"use strict";
const aws = require("@pulumi/aws");

const vpc = new aws.ec2.Vpc(
  "vpc",
  { cidrBlock: "10.0.0.0/16" },
  { import: "vpc-0123456789abcdef0", protect: true },
);
new aws.ec2.Subnet(
  "subnet",
  { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" },
  { import: "subnet-0123456789abcdef0" },
);
// What is not imported is created beside it.
new aws.ec2.Subnet("new", { vpcId: vpc.id, cidrBlock: "10.0.2.0/24" });

exports.vpcId = vpc.id;
