import assert from "node:assert/strict";
import fc from "fast-check";
import { readStatements } from "./policy-document";

describe("readStatements", () => {
  it("reads one item like a list of one", () => {
    const single = { Effect: "Allow", Principal: { AWS: "x" }, Action: "s3:Get*", Resource: "*" };
    const listed = { Effect: "Allow", Principal: { AWS: ["x"] }, Action: ["s3:Get*"], Resource: ["*"] };
    const [fromSingle] = readStatements({ Statement: single }, "policy");
    const [fromList] = readStatements(JSON.stringify({ Statement: [listed] }), "policy");
    assert.equal(fromSingle?.path, "policy.Statement");
    assert.equal(fromList?.path, "policy.Statement[0]");
    assert.deepEqual({ ...fromSingle, path: "" }, { ...fromList, path: "" });
  });

  it("reads a bare star as a principal of AWS", () => {
    const [statement] = readStatements({ Statement: [{ Effect: "Allow", Principal: "*" }] }, "policy");
    assert.deepEqual(statement?.principals, { AWS: ["*"] });
  });

  it("reads every condition, with its key in lower case", () => {
    const Condition = { StringEquals: { "aws:SourceVpc": "vpc-1" }, Bool: { "aws:SecureTransport": true } };
    const [statement] = readStatements({ Statement: { Effect: "Deny", Condition } }, "policy");
    assert.deepEqual(statement?.conditions, [
      { operator: "StringEquals", key: "aws:sourcevpc", values: ["vpc-1"] },
      { operator: "Bool", key: "aws:securetransport", values: ["true"] },
    ]);
  });

  it("finds no statements in a value that is not a document", () => {
    for (const document of ["", "{", "[]", "null", undefined, null, 7, { Statement: ["x", null] }]) {
      assert.deepEqual(readStatements(document, "policy"), []);
    }
  });

  it("never throws for any document", () => {
    fc.assert(fc.property(fc.json(), (text) => void readStatements(text, "policy")));
    fc.assert(
      fc.property(
        fc.anything(),
        (part) => void readStatements({ Statement: [{ Condition: part }] }, "policy"),
      ),
    );
  });
});
