import assert from "node:assert/strict";
import { allowsAction, coversAllResources, matchesAction } from "./action-pattern";
import { readStatements } from "./policy-document";

const readStatement = (body: object) => {
  const [only] = readStatements({ Statement: { Effect: "Allow", ...body } }, "policy");
  assert.ok(only);
  return only;
};

describe("matchesAction", () => {
  it("supports wildcards and ignores case", () => {
    assert.equal(matchesAction("iam:Pass*", "iam:PassRole"), true);
    assert.equal(matchesAction("IAM:passrole", "iam:PassRole"), true);
    assert.equal(matchesAction("iam:PassRol?", "iam:PassRole"), true);
    assert.equal(matchesAction("*", "iam:PassRole"), true);
    assert.equal(matchesAction("iam.PassRole", "iam:PassRole"), false);
    assert.equal(matchesAction("iam:Pass", "iam:PassRole"), false);
  });
});

describe("allowsAction", () => {
  it("is true for actions that NotAction does not list", () => {
    assert.equal(allowsAction(readStatement({ NotAction: "s3:*" }), "iam:PassRole"), true);
    assert.equal(allowsAction(readStatement({ NotAction: "iam:*" }), "iam:PassRole"), false);
  });

  it("is false for a denial", () => {
    assert.equal(allowsAction(readStatement({ Effect: "Deny", Action: "*" }), "iam:PassRole"), false);
  });
});

describe("coversAllResources", () => {
  it("is true for a star and for NotResource", () => {
    assert.equal(coversAllResources(readStatement({ Resource: ["arn:x", "*"] })), true);
    assert.equal(coversAllResources(readStatement({ NotResource: "arn:x" })), true);
    assert.equal(coversAllResources(readStatement({ Resource: "arn:*" })), false);
  });
});
