import assert from "node:assert/strict";
import { collectEnvironmentSecrets, parseDecryptedSecrets } from "./known-secrets";

describe("collectEnvironmentSecrets", () => {
  it("collects values whose names say that they are secret", () => {
    const environment = {
      AWS_SECRET_ACCESS_KEY: "aws-secret-value",
      PULUMI_ACCESS_TOKEN: "pul-0123456789",
      PULUMI_CONFIG_PASSPHRASE: "correct horse",
      DATADOG_API_KEY: "datadog-value",
    };
    assert.deepEqual(collectEnvironmentSecrets(environment), Object.values(environment));
  });

  it("ignores locations of secrets, short values and everything else", () => {
    assert.deepEqual(
      collectEnvironmentSecrets({
        AWS_SHARED_CREDENTIALS_FILE: "/home/me/.aws/credentials",
        AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
        PULUMI_CONFIG_PASSPHRASE: "dev",
        HOME: "/home/somebody",
        EMPTY_TOKEN: undefined,
      }),
      [],
    );
  });
});

const printed = (config: object) => ({ exitCode: 0, stdout: JSON.stringify(config), stderr: "" });

describe("parseDecryptedSecrets", () => {
  it("collects secret values, and the texts inside of structured ones", () => {
    const objectValue = { user: "me", password: "part-of-a-structure" };
    const text = JSON.stringify(objectValue);
    assert.deepEqual(
      parseDecryptedSecrets(
        printed({
          "shop:token": { value: "hunter2", secret: true },
          "shop:account": { value: text, objectValue, secret: true },
          "shop:size": { value: "3", secret: false },
        }),
      ),
      ["hunter2", text, "part-of-a-structure"],
    );
  });

  it("returns nothing for a command that failed or printed something else", () => {
    assert.deepEqual(
      parseDecryptedSecrets({ ...printed({ a: { value: "hunter2", secret: true } }), exitCode: 1 }),
      [],
    );
    assert.deepEqual(parseDecryptedSecrets({ exitCode: 0, stdout: "no JSON", stderr: "" }), []);
    assert.deepEqual(parseDecryptedSecrets(printed([])), []);
  });
});
