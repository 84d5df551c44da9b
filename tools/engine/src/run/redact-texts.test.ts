import assert from "node:assert/strict";
import { createRedactor } from "../monitor/secrets/redactor";
import { redactTexts } from "./redact-texts";

describe("redactTexts", () => {
  const redact = createRedactor(["swordfish", "123456", "443"]);

  it("hides secrets in texts and names, at every depth, and keeps the structure", () => {
    const part = { urn: "a::swordfish", list: [{ "x-swordfish": "is swordfish", none: null, yes: true }] };
    assert.deepEqual(redactTexts(part, redact), {
      urn: "a::[secret]",
      list: [{ "x-[secret]": "is [secret]", none: null, yes: true }],
    });
  });

  it("hides a number that is a secret, but no port or size that equals one by chance", () => {
    assert.deepEqual(redactTexts({ pin: 123456, port: 443, other: 1234567 }, redact), {
      pin: "[secret]",
      port: 443,
      other: 1234567,
    });
  });
});
