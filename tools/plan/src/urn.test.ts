import assert from "node:assert/strict";
import * as fc from "fast-check";
import { formatUrn, isUrn, parseUrn } from "./urn";

describe("parseUrn", () => {
  it("takes a URN apart", () => {
    assert.deepEqual(
      parseUrn("urn:pulumi:prod::eks-platform::eks-platform:index:Network$aws:ec2/vpc:Vpc::prod-vpc"),
      {
        stack: "prod",
        project: "eks-platform",
        qualifiedType: "eks-platform:index:Network$aws:ec2/vpc:Vpc",
        type: "aws:ec2/vpc:Vpc",
        name: "prod-vpc",
      },
    );
  });

  it("keeps a name whole that holds the separator or a dollar sign", () => {
    assert.equal(parseUrn("urn:pulumi:dev::shop::random:index:Pet::a::b$c").name, "a::b$c");
  });

  it("keeps a name whole that has several lines", () => {
    assert.equal(parseUrn("urn:pulumi:dev::shop::random:index:Pet::a\nb").name, "a\nb");
  });

  it("gives back what formatUrn was given", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_./-]{1,20}$/);
    const type = fc.stringMatching(/^[a-z-]{1,8}:[a-z/]{1,8}:[A-Z][A-Za-z]{0,8}$/);
    const types = fc.array(type, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, types, fc.string(), (stack, project, ancestry, name) => {
        const qualifiedType = ancestry.join("$");
        const urn = formatUrn({ stack, project, qualifiedType, name });
        assert.deepEqual(parseUrn(urn), { stack, project, qualifiedType, type: ancestry.at(-1), name });
        assert.ok(isUrn(urn));
      }),
    );
  });

  for (const text of [
    "",
    "prod",
    "urn:pulumi:prod::shop::aws:s3/bucket:Bucket",
    "urn:aws:a::b::c::d",
    "an urn:pulumi:a::b::c::d",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseUrn(text), /is not a URN\. A URN is urn:pulumi:STACK::PROJECT::TYPE::NAME\./);
      assert.ok(!isUrn(text));
    });
  }
});
