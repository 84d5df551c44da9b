import assert from "node:assert/strict";
import { containsKey } from "./key-patterns";

// Keys that Amazon and others print in their documentation, put together here so that no scanner takes them for real.
const keyId = ["AKIA", "IOSFODNN7", "EXAMPLE"].join("");
const secretKey = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");

describe("holdsKey", () => {
  for (const text of [
    `id = ${keyId}`,
    `aws_secret_access_key = ${secretKey}`,
    "-----BEGIN PRIVATE KEY-----",
    `ghp_${"a".repeat(36)}`,
  ]) {
    it(`holds for ${text.slice(0, 12)}…`, () => assert.equal(containsKey(text), true));
  }

  for (const text of ["AKIA", "-----BEGIN PUBLIC KEY-----", "aws_secret_access_key from the vault"]) {
    it(`does not hold for "${text}"`, () => assert.equal(containsKey(text), false));
  }
});
