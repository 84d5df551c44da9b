import assert from "node:assert/strict";
import fc from "fast-check";
import { makeReference, makeSecret, signatureKey, signatures, unknown, type Value } from "../model/values";
import { markedMaps } from "../protocol/values.test.support";
import { redactedValue, equalValues } from "./equality";

describe("equalValues", () => {
  const { rows } = {
    rows: [
      ["null is nothing at all", null, undefined, true],
      ["the order of members does not matter", { a: 1, b: 2 }, { b: 2, a: 1 }, true],
      ["a member that is null is none", { a: null }, {}, true],
      ["the order of elements matters", [1, 2], [2, 1], false],
      ["a list is no map", [], {}, false],
      ["a number is no text", 1, "1", false],
      ["what is unknown differs from what is known", "a", unknown, false],
      [
        "references are equal that refer to the same",
        makeReference("u", "i", "1"),
        makeReference("u", "i", "2"),
        true,
      ],
      ["references differ that refer to others", makeReference("u", "i"), makeReference("u", "j"), false],
      [
        "assets are compared by their hashes",
        { [signatureKey]: signatures.asset, hash: "h", path: "a" },
        { [signatureKey]: signatures.asset, hash: "h", text: "b" },
        true,
      ],
      ["a secret that cannot be read is any", makeSecret(redactedValue), makeSecret("swordfish"), true],
      ["and so is one that was redacted", redactedValue, makeSecret("swordfish"), true],
      ["even where nothing is", { a: makeSecret(redactedValue) }, { a: "x" }, true],
    ] as const satisfies readonly (readonly [string, Value | undefined, Value | undefined, boolean])[],
  };
  for (const [sentence, old, wanted, expected] of rows) {
    it(`knows that ${sentence}`, () => {
      assert.equal(equalValues(old, wanted, "openSecrets"), expected);
      assert.equal(equalValues(old, wanted, "markedSecrets"), expected);
    });
  }

  it("compares a secret by its value only where marks do not count", () => {
    assert.ok(equalValues(makeSecret("a"), "a", "openSecrets"));
    assert.ok(!equalValues(makeSecret("a"), "a", "markedSecrets"));
    assert.ok(equalValues(makeSecret("a"), makeSecret("a"), "markedSecrets"));
    assert.ok(!equalValues(makeSecret("a"), makeSecret("b"), "openSecrets"));
  });

  it("considers every value equal to itself", () => {
    fc.assert(fc.property(markedMaps, (value) => assert.ok(equalValues(value, value, "markedSecrets"))));
  });
});
