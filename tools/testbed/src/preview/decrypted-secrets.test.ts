import assert from "node:assert/strict";
import { parseDecryptedSecrets } from "./decrypted-secrets";

const printed = (config: object) => ({ exitCode: 0, stdout: JSON.stringify(config), stderr: "" });

describe("decryptedSecrets", () => {
  it("takes secret values, and the texts inside of structured ones", () => {
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

  it("takes none from a command that failed, or printed something else", () => {
    assert.deepEqual(
      parseDecryptedSecrets({ ...printed({ a: { value: "hunter2", secret: true } }), exitCode: 1 }),
      [],
    );
    assert.deepEqual(parseDecryptedSecrets({ exitCode: 0, stdout: "no JSON", stderr: "" }), []);
    assert.deepEqual(parseDecryptedSecrets(printed([])), []);
  });
});
