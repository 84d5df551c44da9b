import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeSecret, unknown, type Value } from "../../../model/values";
import { documentProperties, withDocumentTexts } from "./documents";

const policy = (document: Value) => withDocumentTexts("iam/policy", { name: "p", policy: document }).policy;

describe("a policy document of AWS", () => {
  it("becomes JSON as Go writes it if it is given as a map", () => {
    const document = { Version: "2012-10-17", Statement: [{ Sid: "a<b", Effect: "Allow" }] };
    const json = '{"Statement":[{"Effect":"Allow","Sid":"a\\u003cb"}],"Version":"2012-10-17"}';
    assert.equal(policy(document), json);
  });

  it("stays as it is if it is a text, or belongs to a type that takes none", () => {
    assert.equal(policy('{ "Version": "2012-10-17" }'), '{ "Version": "2012-10-17" }');
    const inputs = { policy: { Version: "2012-10-17" } };
    assert.equal(withDocumentTexts("kms/key", inputs), inputs);
  });

  it("is unknown if a part of it is", () => {
    assert.equal(policy({ Resource: [unknown] }), unknown);
    assert.deepEqual(policy(makeSecret({ Resource: unknown })), makeSecret(unknown));
  });

  it("is secret if it is, or a part of it is", () => {
    assert.deepEqual(policy(makeSecret({ Sid: "x" })), makeSecret('{"Sid":"x"}'));
    assert.deepEqual(policy({ Sid: makeSecret("x") }), makeSecret('{"Sid":"x"}'));
  });

  const sdk = dirname(createRequire(__filename).resolve("@pulumi/aws/package.json"));
  for (const [kind, property] of Object.entries(documentProperties)) {
    it(`may be a map as ${property} of ${kind}, as the SDK says`, () => {
      const declarations = readFileSync(join(sdk, `${kind}.d.ts`), "utf8");
      assert.match(
        declarations,
        new RegExp(`^ +${property}\\??: pulumi\\.Input<string \\| inputs\\.\\w+\\.PolicyDocument`, "m"),
      );
    });
  }
});
