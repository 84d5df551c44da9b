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
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apiKey",
    "api-key",
    "apikey",
    "access_key",
    "accesskey",
    "secretKey",
    "secretkey",
    "private_key",
    "privatekey",
    "credential",
    "credentials",
    "TOKEN_VALUE",
    "tokenvalue",
    "token12",
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
    "passworded",
    "forpassword",
    "pwdx",
    "secretary",
    ...[
      "Name",
      "Ref",
      "File",
      "Path",
      "Dir",
      "Url",
      "Uri",
      "Arn",
      "Id",
      "Length",
      "Rotation",
      "Expiry",
      "Expiration",
      "Enabled",
      "Namespace",
      "Provider",
    ].map((suffix) => `password${suffix}`),
    "existingPassword",
    "existing_secret",
  ]) {
    it(`is false for ${name}`, () => assert.equal(isSecretName(name), false));
  }
});

describe("looksLikeSecret", () => {
  for (const value of [
    "prom-operator",
    "abc123",
    "s3cr3t!",
    "123456",
    "true-love",
    "untrue",
    "xx",
    "a$PASSWORD",
    "<a>b",
    "%A%b",
    "my-todo",
    "todo-list",
    "arn",
    "xarn:aws",
  ]) {
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
    "  ",
    " true ",
    "TRUE",
    "false",
    "null",
    "none",
    "1",
    "12345",
    "$PASSWORD:x.y-z",
    "{{password}}",
    "<>",
    "%PASSWORD%",
    "*",
    "****",
    "xxx",
    "XXXX",
    "changeme",
    "change-me",
    "todo",
    "redacted",
    "placeholder",
    "ssm:/prod/password",
    "vault:secret/data/x",
    "ref+vault://secret",
    "arn:aws:secretsmanager:eu-west-1:1:secret:x",
  ]) {
    it(`is false for ${value || "nothing"}`, () => assert.equal(looksLikeSecret(value), false));
  }
});
