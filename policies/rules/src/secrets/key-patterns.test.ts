import assert from "node:assert/strict";
import { containsKey } from "./key-patterns";

// Example keys of public documentation, split so that secret scanners do not report them.
const keyId = ["AKIA", "IOSFODNN7", "EXAMPLE"].join("");
const secretKey = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");

describe("containsKey", () => {
  for (const text of [
    `id = ${keyId}`,
    `aws_secret_access_key = ${secretKey}`,
    "-----BEGIN PRIVATE KEY-----",
    `ghp_${"a".repeat(36)}`,
  ]) {
    it(`is true for ${text.slice(0, 12)}…`, () => assert.equal(containsKey(text), true));
  }

  for (const text of ["AKIA", "-----BEGIN PUBLIC KEY-----", "aws_secret_access_key from the vault"]) {
    it(`is false for "${text}"`, () => assert.equal(containsKey(text), false));
  }
});
