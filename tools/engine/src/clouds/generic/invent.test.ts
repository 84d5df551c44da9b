import assert from "node:assert/strict";
import { Catalogue } from "../catalogue";
import { Inventor } from "./invent";
import { plainText } from "./plain-text";

const inventor = new Inventor(Catalogue.of(__dirname), "aws", plainText);

describe("invented values", () => {
  it("have the declared type", () => {
    assert.equal(typeof inventor.valueOf("string", "name", "s"), "string");
    assert.equal(inventor.valueOf("number", "size", "s"), 1);
    assert.equal(inventor.valueOf("boolean", "enabled", "s"), false);
    assert.equal(inventor.valueOf('"v1"', "apiVersion", "s"), "v1");
    assert.deepEqual(inventor.valueOf("{ [key: string]: string; }", "tags", "s"), {});
    assert.equal(inventor.valueOf("pulumiAws.ec2.Vpc", "vpc", "s"), undefined);
    assert.equal(inventor.valueOf("any", "anything", "s"), undefined);
  });

  it("go into nested objects and lists", () => {
    const identities = inventor.valueOf("outputs.eks.ClusterIdentity[]", "identities", "s");
    assert.match(JSON.stringify(identities), /^\[\{"oidcs":\[\{"issuer":".+"\}\]\}\]$/);
  });

  it("are several in a list of texts, and differ", () => {
    const names = inventor.valueOf("string[]", "names", "s");
    assert.ok(Array.isArray(names));
    assert.equal(new Set(names).size, 2);
  });

  it("depend on the seed alone", () => {
    assert.equal(inventor.valueOf("string", "name", "a"), inventor.valueOf("string", "name", "a"));
    assert.notEqual(inventor.valueOf("string", "name", "a"), inventor.valueOf("string", "name", "b"));
  });

  it("leave optional members out", () => {
    const members = [
      { name: "given", optional: true, type: "string" },
      { name: "perhaps", optional: false, type: "string | undefined" },
      { name: "always", optional: false, type: "string" },
    ];
    assert.deepEqual(Object.keys(inventor.objectOf(members, "s")), ["always"]);
  });

  it("end in types that contain themselves", () => {
    const kubernetes = new Inventor(Catalogue.of(__dirname), "kubernetes", plainText);
    assert.ok(kubernetes.valueOf("outputs.apiextensions.v1.JSONSchemaProps", "schema", "s"));
  });
});

describe("plainText", () => {
  const cases: Readonly<Record<string, RegExp>> = {
    id: /^[0-9a-f]{16}$/,
    accountId: /^[0-9a-f]{16}$/,
    endpoint: /^https:\/\//,
    hostname: /\.example\.com$/,
    cidrBlock: /^10\.0\.0\.0\/16$/,
    createdAt: /^2026-01-01T00:00:00Z$/,
    json: /^\{\}$/,
    colour: /^colour-[0-9a-f]{8}$/,
  };
  for (const [property, expected] of Object.entries(cases)) {
    it(`fits ${property}`, () => assert.match(plainText(property, "seed"), expected));
  }
});
