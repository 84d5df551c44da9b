import assert from "node:assert/strict";
import { collectEnvironmentSecrets } from "./environment-secrets";

describe("environmentSecrets", () => {
  it("takes values whose names tell that nobody may see them", () => {
    const environment = {
      AWS_SECRET_ACCESS_KEY: "aws-secret-value",
      PULUMI_ACCESS_TOKEN: "pul-0123456789",
      PULUMI_CONFIG_PASSPHRASE: "correct horse",
      DATADOG_API_KEY: "datadog-value",
    };
    assert.deepEqual(collectEnvironmentSecrets(environment), Object.values(environment));
  });

  it("leaves alone where secrets lie, what is too short to be one, and everything else", () => {
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
