import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ControlPlaneError } from "../control-plane/control-plane-error";
import { parseConnection, readKubeconfig } from "./kubeconfig";

const config = (cluster: object, user: object) => ({
  clusters: [{ name: "c", cluster: { server: "https://10.0.0.1:6443", ...cluster } }],
  users: [{ name: "u", user }],
});

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("a kubeconfig", () => {
  it("has the server, its authority and a token", () => {
    const read = parseConnection(
      config({ "certificate-authority-data": base64("CA"), "tls-server-name": "api" }, { token: "t" }),
    );
    assert.deepEqual(read, { server: "https://10.0.0.1:6443", ca: "CA", serverName: "api", token: "t" });
  });

  it("has a client certificate", () => {
    const user = { "client-certificate-data": base64("CERT"), "client-key-data": base64("KEY") };
    assert.deepEqual(parseConnection(config({ "insecure-skip-tls-verify": true }, user)), {
      server: "https://10.0.0.1:6443",
      insecure: true,
      identity: { certificate: "CERT", key: "KEY" },
    });
  });

  it("is rejected if it names no server or uses an unsupported feature", () => {
    assert.throws(() => parseConnection({}), ControlPlaneError);
    assert.throws(
      () => parseConnection(config({ "proxy-url": "http://proxy" }, { "auth-provider": { name: "oidc" } })),
      /uses proxy-url and auth-provider/,
    );
  });
});

describe("readKubeconfig", () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-kubeconfig-"));
  });

  after(() => rmSync(folder, { recursive: true }));

  const executable = (name: string, script: string) => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  };

  it("reads the file with kubectl, and a token with its credential plugin", async () => {
    const plugin = executable(
      "plugin",
      `case "$KUBERNETES_EXEC_INFO" in *ExecCredential*) echo "{\\"status\\":{\\"token\\":\\"$1 of $STAGE\\"}}";; esac`,
    );
    const exec = { apiVersion: "v1", command: plugin, args: ["me"], env: [{ name: "STAGE", value: "dev" }] };
    const content = JSON.stringify(config({}, { exec }));
    const kubectl = executable("kubectl", `[ "$KUBECONFIG" = given ] && cat <<'END'\n${content}\nEND`);
    assert.deepEqual(await readKubeconfig(kubectl, "given"), {
      server: "https://10.0.0.1:6443",
      token: "me of dev",
    });
  });

  it("fails with the error output of the program, never with its output", async () => {
    const kubectl = executable("failing", "echo t0ken; echo no such file >&2; exit 1");
    await assert.rejects(readKubeconfig(kubectl, "given"), (error) => {
      assert.ok(error instanceof ControlPlaneError);
      assert.match(error.message, /failing failed: no such file$/);
      return true;
    });
  });
});
