import assert from "node:assert/strict";
import fc from "fast-check";
import { toCanonicalText } from "./canonical-text";

describe("canonicalText", () => {
  it("does not depend on the order of members", () => {
    assert.equal(
      toCanonicalText({ b: { d: 1, c: [2, { f: 3, e: 4 }] }, a: true }),
      toCanonicalText({ a: true, b: { c: [2, { e: 4, f: 3 }], d: 1 } }),
    );
  });

  it("keeps the order of lists", () => {
    assert.notEqual(toCanonicalText({ a: [1, 2] }), toCanonicalText({ a: [2, 1] }));
  });

  it("says the same as the arguments", () => {
    const json = fc.dictionary(
      fc.string(),
      fc.jsonValue().map((value) => structuredClone(value)),
    );
    fc.assert(
      fc.property(json, (args) => {
        const plain = JSON.parse(JSON.stringify(args));
        assert.deepEqual(JSON.parse(toCanonicalText(plain)), plain);
      }),
    );
  });
});
