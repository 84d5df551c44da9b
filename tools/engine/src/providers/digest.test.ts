import assert from "node:assert/strict";
import fc from "fast-check";
import { capitalLetters, decimalDigits, hexDigits, uuidOf } from "./digest";

describe("digits of a text", () => {
  it("depend on the text alone", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(hexDigits(text, 17), hexDigits(text, 17));
        assert.equal(uuidOf(text), uuidOf(text));
        assert.equal(capitalLetters(text, 17), capitalLetters(text, 17));
        assert.equal(decimalDigits(text, 26), decimalDigits(text, 26));
      }),
    );
  });

  it("differ for different texts", () => {
    assert.notEqual(hexDigits("a", 7), hexDigits("b", 7));
    assert.notEqual(capitalLetters("a", 17), capitalLetters("b", 17));
    assert.notEqual(decimalDigits("a", 12), decimalDigits("b", 12));
  });

  it("have the requested form and length", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 32 }), (text, count) => {
        assert.match(hexDigits(text, count), new RegExp(`^[0-9a-f]{${count}}$`));
        assert.match(capitalLetters(text, count), new RegExp(`^[A-Z2-7]{${count}}$`));
        assert.match(decimalDigits(text, count), new RegExp(`^[1-9][0-9]{${count - 1}}$`));
        assert.match(uuidOf(text), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });
});
