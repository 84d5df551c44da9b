import assert from "node:assert/strict";
import { makeSecret, signatureKey, signatures } from "../../model/values";
import { registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { createDeployment } from "./deployment";

describe("deployment", () => {
  const run = {
    registrations: [registrationOf(thing("b"), { inputs: { password: makeSecret("x") } })],
    reads: [registrationOf(thing("a"), { external: true })],
  };

  it("has the shape of an exported stack", () => {
    assert.deepEqual(createDeployment(run, { version: "v3.248.0" }), {
      version: 3,
      deployment: {
        manifest: {
          time: "0001-01-01T00:00:00Z",
          // As `printf v3.248.0 | sha256sum` has it.
          magic: "1c72415da0837d6b54e4fd59aa49d86e7a984759e60a944fc9ff1c8042addcfe",
          version: "v3.248.0",
        },
        resources: [
          { urn: thing("a"), custom: true, id: "a-id", type: "test:index:Thing", external: true },
          {
            urn: thing("b"),
            custom: true,
            id: "b-id",
            type: "test:index:Thing",
            inputs: { password: { [signatureKey]: signatures.secret, plaintext: '"x"' } },
          },
        ],
        metadata: {},
      },
    });
  });

  it("carries the secrets provider of the stack that it is meant for", () => {
    const secretsProvider = { type: "passphrase", state: { salt: "s" } };
    const { deployment: content } = createDeployment(run, { version: "v3.248.0", secretsProvider });
    assert.deepEqual(content.secrets_providers, secretsProvider);
  });
});
