import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCredentials } from "./credentials";
import { files } from "./flags";

describe("the credentials of a control plane", () => {
  let folder: string;
  let token: string;
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-credentials-"));
    token = writeCredentials(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  it("are readable only by the owner", () => {
    for (const name of [files.tokens, files.signingKey, files.verifyingKey]) {
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
    }
  });

  it("have the token of an administrator", () => {
    assert.equal(read(files.tokens), `${token},testbed,testbed,system:masters\n`);
    assert.match(token, /^[0-9a-f]{48}$/);
  });

  it("have a matching pair of keys", () => {
    const verifying = createPublicKey(read(files.verifyingKey)).export({ type: "spki", format: "pem" });
    const signing = createPublicKey(createPrivateKey(read(files.signingKey)));
    assert.equal(signing.export({ type: "spki", format: "pem" }), verifying);
  });
});
