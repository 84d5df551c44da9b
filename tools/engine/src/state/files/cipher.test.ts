import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { fingerprint, keyCipher } from "./cipher";

describe("keyCipher", () => {
  const key = randomBytes(32);

  it("decrypts every text", () => {
    const { encrypt, decrypt } = keyCipher(key);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => assert.equal(decrypt(encrypt(text)), text)),
    );
  });

  it("reveals nothing of the text", () => {
    const ciphertext = keyCipher(key).encrypt("swordfish");
    const hidden = [
      ciphertext,
      ...ciphertext.split(":").map((part) => Buffer.from(part, "base64").toString()),
    ];
    for (const text of hidden) assert.ok(!text.includes("swordfish"));
  });

  it("encrypts the same text to the same result, so that an unchanged state is an unchanged file", () => {
    assert.equal(keyCipher(key).encrypt("a"), keyCipher(key).encrypt("a"));
    assert.notEqual(keyCipher(key).encrypt("a"), keyCipher(key).encrypt("b"));
  });

  it("refuses another key, and a changed text", () => {
    const { encrypt, decrypt } = keyCipher(key);
    const [version = "", nonce = "", body = ""] = encrypt("swordfish").split(":");
    assert.throws(() => keyCipher(randomBytes(32)).decrypt([version, nonce, body].join(":")));
    const changed = Buffer.from(body, "base64");
    changed.writeUInt8(changed.readUInt8(0) ^ 1, 0);
    assert.throws(() => decrypt([version, nonce, changed.toString("base64")].join(":")));
    assert.throws(() => decrypt(`v9:${nonce}:${body}`), /unknown form/);
  });
});

describe("fingerprint", () => {
  it("tells keys apart", () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    assert.equal(fingerprint(one), fingerprint(Buffer.from(one)));
    assert.notEqual(fingerprint(one), fingerprint(other));
  });
});
