import assert from "node:assert/strict";
import fc from "fast-check";
import type { ValueMap } from "../../../model/values";
import { CreatedResources } from "../created-resources";
import { locate } from "../location";
import { policyDocumentFunctions } from "./policy-document";

const scope = { location: locate({}, undefined, undefined), createdResources: new CreatedResources() };

function render(args: ValueMap): string {
  const answer = policyDocumentFunctions["aws:iam/getPolicyDocument:getPolicyDocument"]?.(args, scope);
  assert.ok(answer);
  assert.equal(answer.simulated, false);
  assert.deepEqual(JSON.parse(String(answer.result.json)), JSON.parse(String(answer.result.minifiedJson)));
  return String(answer.result.minifiedJson);
}

const statementOf = (statement: ValueMap) =>
  JSON.stringify(JSON.parse(render({ statements: [statement] })).Statement[0]);

describe("getPolicyDocument", () => {
  it("writes single values alone and sorts several in reverse, as the provider does", () => {
    const statement = {
      sid: "Read",
      actions: ["s3:GetObject", "s3:ListBucket", "s3:GetObject"],
      resources: ["*"],
    };
    assert.equal(
      render({ statements: [statement] }),
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"*"}]}',
    );
  });

  it("indents with two blanks", () => {
    const answer = policyDocumentFunctions["aws:iam/getPolicyDocument:getPolicyDocument"]?.(
      { statements: [{ actions: ["a:b"] }] },
      scope,
    );
    assert.match(
      String(answer?.result.json),
      /^\{\n {2}"Version": "2012-10-17",\n {2}"Statement": \[\n {4}\{\n {6}"Effect": "Allow",\n/,
    );
  });

  it("gathers principals by type, and shortens everyone", () => {
    const principals = [
      { type: "Service", identifiers: ["ec2.amazonaws.com"] },
      { type: "AWS", identifiers: ["a", "b"] },
    ];
    assert.equal(
      statementOf({ principals }),
      '{"Effect":"Allow","Principal":{"AWS":["b","a"],"Service":"ec2.amazonaws.com"}}',
    );
    assert.equal(
      statementOf({ principals: [{ type: "*", identifiers: ["*"] }] }),
      '{"Effect":"Allow","Principal":"*"}',
    );
    assert.equal(
      statementOf({ notPrincipals: [{ type: "AWS", identifiers: ["*"] }] }),
      '{"Effect":"Allow","NotPrincipal":{"AWS":"*"}}',
    );
  });

  it("gathers conditions by test and variable, and keeps the order of their values", () => {
    const conditions = [
      { test: "StringLike", variable: "aws:x", values: ["a", "b"] },
      { test: "StringEquals", variable: "aws:y", values: ["&{aws:username}"] },
      { test: "StringLike", variable: "aws:x", values: ["0"] },
    ];
    assert.equal(
      statementOf({ effect: "Deny", conditions }),
      '{"Effect":"Deny","Condition":{"StringEquals":{"aws:y":"${aws:username}"},"StringLike":{"aws:x":["a","b","0"]}}}',
    );
  });

  it("escapes as the provider's language does", () => {
    assert.match(render({ statements: [{ resources: ["a<b>&c"] }] }), /"a\\u003cb\\u003e\\u0026c"/);
  });

  it("merges other documents, and overrides statements of the same name", () => {
    const source = JSON.stringify({
      Version: "2008-10-17",
      Statement: [{ Sid: "A", Effect: "Deny", Action: "a:*", Resource: "*" }],
    });
    const override = JSON.stringify({ Statement: [{ Sid: "B", Effect: "Deny", Principal: "*" }] });
    const document = JSON.parse(
      render({
        sourcePolicyDocuments: [source],
        statements: [
          { sid: "A", actions: ["b:*"] },
          { sid: "B", actions: ["c:*"] },
        ],
        overridePolicyDocuments: [override],
      }),
    );
    assert.deepEqual(document, {
      Version: "2012-10-17",
      Statement: [
        { Sid: "A", Effect: "Allow", Action: "b:*" },
        { Sid: "B", Effect: "Deny", Principal: "*" },
      ],
    });
  });

  it("keeps every action that was given", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}:[A-Z][a-z]{0,8}$/), { minLength: 1 }),
        (actions) => {
          const [{ Action }] = JSON.parse(render({ statements: [{ actions }] })).Statement;
          assert.deepEqual([Action].flat().sort(), [...actions].sort());
        },
      ),
    );
  });
});
