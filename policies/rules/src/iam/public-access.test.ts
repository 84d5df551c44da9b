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
  ] as const) {
    it(`is false under ${operator} on ${Object.keys(test).join()}`, () => {
      assert.equal(isPublicUnder({ [operator]: test }), false);
    });
  }

  for (const [title, condition] of Object.entries({
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
