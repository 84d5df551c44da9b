import assert from "node:assert/strict";
import { blinder } from "../monitor/blinder";
import { blinded } from "./blinded";

describe("blinded", () => {
  const blind = blinder(["swordfish", "123456", "443"]);

  it("hides secrets in texts and names, at every depth, and keeps the shape", () => {
    const part = { urn: "a::swordfish", list: [{ "x-swordfish": "is swordfish", none: null, yes: true }] };
    assert.deepEqual(blinded(part, blind), {
      urn: "a::[secret]",
      list: [{ "x-[secret]": "is [secret]", none: null, yes: true }],
    });
  });

  it("hides a number that is a secret, but no port or size that is equal by chance", () => {
    assert.deepEqual(blinded({ pin: 123456, port: 443, other: 1234567 }, blind), {
      pin: "[secret]",
      port: 443,
      other: 1234567,
    });
  });
});
