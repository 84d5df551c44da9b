import assert from "node:assert/strict";
import fc from "fast-check";
import { blinder } from "./blinder";

describe("blinder", () => {
  it("hides a secret wherever it stands", () => {
    assert.equal(blinder(["swordfish"])("pass swordfish, swordfish!"), "pass [secret], [secret]!");
  });

  it("hides a secret in base64, and in JSON", () => {
    const blind = blinder(['sw"ord']);
    assert.equal(blind(Buffer.from('sw"ord').toString("base64")), "[secret]");
    assert.equal(blind(JSON.stringify({ word: 'sw"ord' })), '{"word":"[secret]"}');
  });

  it("hides the longer of two secrets whole", () => {
    assert.equal(blinder(["sword", "swordfish"])("swordfish"), "[secret]");
  });

  it("leaves no secret of three characters or more in any text", () => {
    const secret = fc.stringMatching(/^[a-z0-9]{3,12}$/).filter((text) => !"[secret]".includes(text));
    fc.assert(
      fc.property(secret, fc.stringMatching(/^[A-Z ]*$/), (word, around) => {
        assert.ok(!blinder([word])(around + word + around).includes(word));
      }),
    );
  });

  it("leaves texts alone when a secret is too short to tell", () => {
    assert.equal(blinder(["", "1", "  "])("port 1"), "port 1");
  });
});
