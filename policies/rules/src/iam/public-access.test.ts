import assert from "node:assert/strict";
import { readStatements } from "./policy-document";
import { isPublic } from "./public-access";

const isPublicUnder = (Condition: object) => {
  const [statement] = readStatements({ Statement: { Effect: "Allow", Principal: "*", Condition } }, "policy");
  assert.ok(statement);
  return isPublic(statement);
};

describe("isPublic", () => {
  for (const [operator, test] of [
    ["StringEquals", { "aws:PrincipalOrgID": "o-example" }],
    ["ForAnyValue:StringLike", { "aws:PrincipalOrgPaths": "o-example/r-1/*" }],
    ["ArnLike", { "AWS:SourceArn": "arn:aws:s3:::logs" }],
    ["IpAddress", { "aws:SourceIp": ["203.0.113.0/24"] }],
    ["IpAddress", { "aws:VpcSourceIp": ["10.0.0.0/8"] }],
    ["StringEqualsIgnoreCase", { "aws:PrincipalAccount": "111122223333" }],
    ["StringLike", { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" }],
    ["ArnEquals", { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/x" }],
    ["StringEquals", { "aws:SourceAccount": "111122223333" }],
    ["StringEquals", { "aws:SourceOrgID": "o-example" }],
    ["StringLike", { "aws:SourceOrgPaths": "o-example/r-1/*" }],
    ["StringEquals", { "aws:SourceOwner": "111122223333" }],
    ["StringEquals", { "aws:SourceVpc": "vpc-1" }],
    ["StringEquals", { "aws:SourceVpce": "vpce-1" }],
    ["StringEquals", { "aws:userid": "AIDAEXAMPLE" }],
    ["StringEquals", { "kms:CallerAccount": "111122223333" }],
    ["StringEquals", { "s3:DataAccessPointAccount": "111122223333" }],
  ] as const) {
    it(`is false under ${operator} on ${Object.keys(test).join()}`, () => {
      assert.equal(isPublicUnder({ [operator]: test }), false);
    });
  }

  for (const [title, condition] of Object.entries({
    "a range of VPC addresses that is the internet": { IpAddress: { "aws:VpcSourceIp": ["0.0.0.0/0"] } },
    "an empty value": { StringLike: { "aws:PrincipalAccount": "" } },
    "no values": { StringEquals: { "aws:PrincipalAccount": [] } },
    "a key that says nothing about the caller": { StringEquals: { "s3:prefix": "x" } },
    "a condition on the connection": { Bool: { "aws:SecureTransport": "true" } },
    "a negation": { StringNotEquals: { "aws:PrincipalOrgID": "o-example" } },
    "a condition that a caller without the key meets": {
      "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-example" },
    },
    "a condition that any value meets": { StringLike: { "aws:PrincipalAccount": ["111122223333", "*"] } },
    "a range that is the internet": { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } },
    "roles of any account": { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/x" } },
  })) {
    it(`is true under ${title}`, () => assert.equal(isPublicUnder(condition), true));
  }
});
