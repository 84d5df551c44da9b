import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isDefaultProvider,
  isUrn,
  nameOf,
  packageOf,
  parseReference,
  qualifiedTypeOf,
  referenceTo,
  stackType,
  typeOf,
  urnOf,
} from "./urn";

const home = { stack: "dev", project: "proj" };
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const type = fc.tuple(word, word, word).map((parts) => parts.join(":"));

describe("urnOf", () => {
  it("gives children of the stack no prefix", () => {
    const stack = urnOf(home, "", stackType, "proj-dev");
    assert.equal(urnOf(home, stack, "a:b:C", "x"), "urn:pulumi:dev::proj::a:b:C::x");
  });

  it("puts the types of all parents before the type", () => {
    const outer = urnOf(home, "", "a:b:Outer", "x");
    const inner = urnOf(home, outer, "a:b:Inner", "x");
    assert.equal(urnOf(home, inner, "a:b:C", "x"), "urn:pulumi:dev::proj::a:b:Outer$a:b:Inner$a:b:C::x");
  });

  it("can be taken apart again, whatever the name contains", () => {
    fc.assert(
      fc.property(type, type, fc.string(), (parentType, ownType, name) => {
        const urn = urnOf(home, urnOf(home, "", parentType, "parent"), ownType, name);
        assert.ok(isUrn(urn));
        assert.equal(typeOf(urn), ownType);
        assert.equal(qualifiedTypeOf(urn), `${parentType}$${ownType}`);
        assert.equal(nameOf(urn), name);
      }),
    );
  });
});

describe("a provider reference", () => {
  it("is a URN and an id", () => {
    const urn = urnOf(home, "", "pulumi:providers:aws", "a::b");
    assert.deepEqual(parseReference(referenceTo(urn, "id")), { urn, id: "id" });
  });
});

describe("packageOf", () => {
  it("is the first part of a type or function, and the last of a provider's type", () => {
    assert.equal(packageOf("aws:ec2/vpc:Vpc"), "aws");
    assert.equal(packageOf("pulumi:providers:aws"), "aws");
    assert.equal(packageOf("pulumi:pulumi:getResource"), "pulumi");
  });
});

describe("isDefaultProvider", () => {
  const provider = (name: string) => urnOf(home, "", "pulumi:providers:aws", name);

  it("holds for default providers", () => {
    assert.ok(isDefaultProvider(provider("default")));
    assert.ok(isDefaultProvider(provider("default_7_48_0")));
  });

  it("does not hold for a provider with a similar name, nor for other resources", () => {
    assert.ok(!isDefaultProvider(provider("defaults")));
    assert.ok(!isDefaultProvider(urnOf(home, "", "aws:ec2/vpc:Vpc", "default")));
  });
});

describe("isUrn", () => {
  it("refuses other texts", () => {
    for (const text of ["", "old-name", "urn:pulumi:dev", "urn:pulumi:dev::proj::a:b:C"])
      assert.ok(!isUrn(text), text);
  });
});
