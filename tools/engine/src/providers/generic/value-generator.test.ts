import assert from "node:assert/strict";
import { Catalogue } from "../catalogue";
import { generatePlainText } from "./plain-text";
import { ValueGenerator } from "./value-generator";

const generator = new ValueGenerator(Catalogue.of(__dirname), "aws", generatePlainText);

describe("invented values", () => {
  it("have the declared type", () => {
    assert.equal(typeof generator.valueOf("string", "name", "s"), "string");
    assert.equal(generator.valueOf("number", "size", "s"), 1);
    assert.equal(generator.valueOf("boolean", "enabled", "s"), false);
    assert.equal(generator.valueOf('"v1"', "apiVersion", "s"), "v1");
    assert.deepEqual(generator.valueOf("{ [key: string]: string; }", "tags", "s"), {});
    assert.equal(generator.valueOf("pulumiAws.ec2.Vpc", "vpc", "s"), undefined);
    assert.equal(generator.valueOf("any", "anything", "s"), undefined);
  });

  it("go into nested objects and lists", () => {
    const identities = generator.valueOf("outputs.eks.ClusterIdentity[]", "identities", "s");
    assert.match(JSON.stringify(identities), /^\[\{"oidcs":\[\{"issuer":".+"\}\]\}\]$/);
  });

  it("are several in a list of texts, and differ", () => {
    const names = generator.valueOf("string[]", "names", "s");
    assert.ok(Array.isArray(names));
    assert.equal(new Set(names).size, 2);
  });

  it("depend on the seed alone", () => {
    assert.equal(generator.valueOf("string", "name", "a"), generator.valueOf("string", "name", "a"));
    assert.notEqual(generator.valueOf("string", "name", "a"), generator.valueOf("string", "name", "b"));
  });

  it("leave optional members out", () => {
    const members = [
      { name: "given", optional: true, type: "string" },
      { name: "perhaps", optional: false, type: "string | undefined" },
      { name: "always", optional: false, type: "string" },
    ];
    assert.deepEqual(Object.keys(generator.objectOf(members, "s")), ["always"]);
  });

  it("end in types that contain themselves", () => {
    const kubernetes = new ValueGenerator(Catalogue.of(__dirname), "kubernetes", generatePlainText);
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
    it(`fits ${property}`, () => assert.match(generatePlainText(property, "seed"), expected));
  }
});
