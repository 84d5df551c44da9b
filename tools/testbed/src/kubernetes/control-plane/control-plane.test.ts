import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, startControlPlane } from "./control-plane";
import { ControlPlaneError, MissingControlPlaneError } from "./control-plane-error";

describe("a control plane", () => {
  const temporary = process.env["TMPDIR"];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-broken-"));
    // Only this test sees what is left there.
    process.env["TMPDIR"] = mkdtempSync(join(folder, "tmp-"));
  });

  afterEach(() => {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
    rmSync(folder, { recursive: true });
  });

  /** Servers that all run the same script. */
  const all = (script: string) => (name: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return join(folder, name);
  };
  const hasStarted = (name: string) => existsSync(join(folder, `${name}.started`));

  it("cannot start without its executables, and the error says how to get them", async () => {
    await assert.rejects(
      startControlPlane({ find: (name) => (name === "etcd" ? "/bin/true" : undefined) }),
      (error) =>
        error instanceof MissingControlPlaneError &&
        /kube-apiserver, kube-controller-manager, kube-scheduler missing/.test(error.message) &&
        /npm run testbed:build kubernetes/.test(error.message) &&
        /KUBECONFIG/.test(error.message),
    );
  });

  it("fails with the log of a server that ends, and removes everything", async () => {
    await assert.rejects(
      startControlPlane({ find: all("echo no port is free >&2; exit 1") }),
      (error) =>
        error instanceof ControlPlaneError &&
        /etcd ended before the control plane was ready\. The end of its log:\nno port is free/.test(
          error.message,
        ),
    );
    assert.deepEqual(readdirSync(tmpdir()), []);
  });

  it("fails at its deadline with every log, and removes everything", async () => {
    await assert.rejects(
      startControlPlane({
        // The deadline passes once both servers have logged.
        now: () => (hasStarted("etcd") && hasStarted("kube-apiserver") ? Infinity : 0),
        find: all('echo waiting; touch "$0.started"; exec sleep 600'),
      }),
      (error) =>
        error instanceof ControlPlaneError &&
        /etcd is not ready in time\.[^]*waiting[^]*kube-apiserver is not ready in time\.[^]*waiting/.test(
          error.message,
        ),
    );
    assert.deepEqual(readdirSync(tmpdir()), []);
  });
});

describe("findFreePort", () => {
  it("finds a port that can be listened on", async () => {
    const port = await findFreePort();
    const server = createServer();
    await once(server.listen(port, "127.0.0.1"), "listening");
    server.close();
    assert.ok(port > 1023);
  });
});
