"use strict";
const { AwsGuard } = require("@pulumi/awsguard");

new AwsGuard({ all: "advisory", ec2InstanceNoPublicIP: "mandatory" });
