import assert from "node:assert/strict";
import { allows, matchesAction, onEverything } from "./action-pattern";
import { statements } from "./policy-document";

const statement = (body: object) => {
  const [only] = statements({ Statement: { Effect: "Allow", ...body } }, "policy");
  assert.ok(only);
  return only;
};

describe("matchesAction", () => {
  it("knows the wildcards, and no case", () => {
    assert.equal(matchesAction("iam:Pass*", "iam:PassRole"), true);
    assert.equal(matchesAction("IAM:passrole", "iam:PassRole"), true);
    assert.equal(matchesAction("iam:PassRol?", "iam:PassRole"), true);
    assert.equal(matchesAction("*", "iam:PassRole"), true);
    assert.equal(matchesAction("iam.PassRole", "iam:PassRole"), false);
    assert.equal(matchesAction("iam:Pass", "iam:PassRole"), false);
  });
});

describe("allows", () => {
  it("holds for what NotAction does not leave out", () => {
    assert.equal(allows(statement({ NotAction: "s3:*" }), "iam:PassRole"), true);
    assert.equal(allows(statement({ NotAction: "iam:*" }), "iam:PassRole"), false);
  });

  it("does not hold for a refusal", () => {
    assert.equal(allows(statement({ Effect: "Deny", Action: "*" }), "iam:PassRole"), false);
  });
});

describe("onEverything", () => {
  it("holds for a star and for all but a few", () => {
    assert.equal(onEverything(statement({ Resource: ["arn:x", "*"] })), true);
    assert.equal(onEverything(statement({ NotResource: "arn:x" })), true);
    assert.equal(onEverything(statement({ Resource: "arn:*" })), false);
  });
});
