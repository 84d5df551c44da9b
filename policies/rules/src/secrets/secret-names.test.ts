import assert from "node:assert/strict";
import { isSecretName, looksLikeSecret } from "./secret-names";

describe("isSecretName", () => {
  for (const name of [
    "password",
    "DB_PASSWORD",
    "adminPassword",
    "client-secret",
    "API_KEY",
    "SECRET_TOKEN_VALUE",
    "PASSWORD_2",
    "accessToken",
    "/prod/db/password",
  ]) {
    it(`is true for ${name}`, () => assert.equal(isSecretName(name), true));
  }

  for (const name of [
    "existingSecret",
    "secretName",
    "passwordKey",
    "DB_PASSWORD_FILE",
    "tokenTtl",
    "monkey",
    "tokens",
    "passwordPolicy",
  ]) {
    it(`is false for ${name}`, () => assert.equal(isSecretName(name), false));
  }
});

describe("looksLikeSecret", () => {
  for (const value of ["prom-operator", "abc123", "s3cr3t!"]) {
    it(`is true for ${value}`, () => assert.equal(looksLikeSecret(value), true));
  }

  for (const value of [
    "",
    "true",
    "8080",
    "$PASSWORD",
    "${PASSWORD}",
    "$(PASSWORD)",
    "{{ .Values.password }}",
    "<password>",
    "changeme",
    "arn:aws:secretsmanager:eu-west-1:1:secret:x",
  ]) {
    it(`is false for ${value || "nothing"}`, () => assert.equal(looksLikeSecret(value), false));
  }
});
