"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const elsewhere = new aws.Provider("elsewhere", { region: "us-east-1" });

// The first one changes arguments, the second one chooses the provider; both see every call.
pulumi.runtime.registerInvokeTransform(({ token, args, opts }) =>
  token === "aws:ec2/getInstanceType:getInstanceType"
    ? { args: { ...args, instanceType: "m6g.large" }, opts }
    : undefined,
);
pulumi.runtime.registerInvokeTransform(async ({ token, args, opts }) =>
  token === "aws:index/getRegion:getRegion" ? { args, opts: { ...opts, provider: elsewhere } } : undefined,
);

module.exports = async () => {
  const { instanceType } = await aws.ec2.getInstanceType({ instanceType: "m5.large" });
  const region = aws.getRegionOutput();
  const { accountId } = await aws.getCallerIdentity();
  return { instanceType, region: region.region, accountId };
};
