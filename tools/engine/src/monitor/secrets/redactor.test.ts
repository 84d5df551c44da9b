import assert from "node:assert/strict";
import fc from "fast-check";
import { createRedactor } from "./redactor";

describe("createRedactor", () => {
  it("hides a secret anywhere in a text", () => {
    assert.equal(createRedactor(["swordfish"])("pass swordfish, swordfish!"), "pass [secret], [secret]!");
  });

  it("hides a secret in base64, and in JSON", () => {
    const redact = createRedactor(['sw"ord']);
    assert.equal(redact(Buffer.from('sw"ord').toString("base64")), "[secret]");
    assert.equal(redact(JSON.stringify({ word: 'sw"ord' })), '{"word":"[secret]"}');
  });

  it("hides a secret inside a text that is encoded as a whole", () => {
    const redact = createRedactor(["correct horse battery"]);
    for (const before of ["", "a", "ab", "user:", "token="]) {
      const encoded = Buffer.from(`${before}correct horse battery and more`).toString("base64");
      assert.match(redact(encoded), /^.{0,8}\[secret\].*$/);
    }
    assert.equal(redact("?q=correct%20horse%20battery"), "?q=[secret]");
    assert.equal(
      redact(JSON.stringify(JSON.stringify({ a: "correct horse battery" }))),
      '"{\\"a\\":\\"[secret]\\"}"',
    );
  });

  it("leaves words alone that hide nothing", () => {
    assert.equal(createRedactor(["true", "false", "null"])("true, false or null"), "true, false or null");
  });

  it("hides the longer of two secrets completely", () => {
    assert.equal(createRedactor(["sword", "swordfish"])("swordfish"), "[secret]");
  });

  it("leaves no secret of three characters or more in any text", () => {
    const secret = fc.stringMatching(/^[a-z0-9]{3,12}$/).filter((text) => !"[secret]".includes(text));
    fc.assert(
      fc.property(secret, fc.stringMatching(/^[A-Z ]*$/), (word, around) => {
        assert.ok(!createRedactor([word])(around + word + around).includes(word));
      }),
    );
  });

  it("leaves no longer secret in base64, whatever surrounds it", () => {
    const secret = fc.string({ minLength: 16, maxLength: 40 }).filter((text) => text.trim().length > 3);
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (word, before, after) => {
        const encoded = Buffer.from(before + word + after).toString("base64");
        assert.ok(createRedactor([word])(encoded).includes("[secret]"));
      }),
    );
  });

  it("leaves texts alone when a secret is too short to recognize", () => {
    assert.equal(createRedactor(["", "1", "  "])("port 1"), "port 1");
  });
});
