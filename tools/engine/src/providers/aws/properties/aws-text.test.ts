import assert from "node:assert/strict";
import { locate } from "../location";
import { createAwsTextGenerator } from "./aws-text";

const text = createAwsTextGenerator(locate({ region: "eu-west-1" }, undefined, undefined), "rds", "instance");

describe("text as AWS writes it", () => {
  const cases: Readonly<Record<string, RegExp>> = {
    vpcId: /^vpc-[0-9a-f]{17}$/,
    sourceSubnetId: /^subnet-/,
    securityGroupId: /^sg-/,
    arn: /^arn:aws:rds:eu-west-1:123456789012:instance\/[0-9a-f]{17}$/,
    roleArn: /^arn:aws:iam::123456789012:role\//,
    kmsKeyArn: /^arn:aws:kms:eu-west-1:123456789012:key\/[0-9a-f-]{36}$/,
    bucketArn: /^arn:aws:s3:::/,
    ownerId: /^123456789012$/,
    region: /^eu-west-1$/,
    availabilityZone: /^eu-west-1a$/,
    endpoint: /^[0-9a-f]{12}\.rds\.eu-west-1\.amazonaws\.com$/,
    status: /^ACTIVE$/,
    ipFamily: /^ipv4$/,
  };
  for (const [property, expected] of Object.entries(cases)) {
    it(`fits ${property}`, () => assert.match(text(property, "seed"), expected));
  }

  for (const property of [
    "policy",
    "assumeRolePolicy",
    "minifiedJson",
    "secretString",
    "containerDefinitions",
  ]) {
    it(`is JSON for ${property}`, () => assert.doesNotThrow(() => JSON.parse(text(property, "seed"))));
  }
});
