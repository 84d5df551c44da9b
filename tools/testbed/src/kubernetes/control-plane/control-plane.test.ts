import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startControlPlane } from "./control-plane";
import { ControlPlaneError, NoControlPlane } from "./control-plane-error";

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("testbed-kubernetes-"));

describe("a control plane", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-broken-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Servers that all run the same script. */
  const all = (script: string) => (name: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return join(folder, name);
  };

  it("is not to be had without its executables, which are named with the ways to get them", async () => {
    await assert.rejects(
      startControlPlane({ find: (name) => (name === "etcd" ? "/bin/true" : undefined) }),
      (error) =>
        error instanceof NoControlPlane &&
        /kube-apiserver, kube-controller-manager, kube-scheduler missing/.test(error.message) &&
        /npm run testbed:build kubernetes/.test(error.message) &&
        /KUBECONFIG/.test(error.message),
    );
  });

  it("fails with the log of a server that ends, and leaves nothing", async () => {
    const before = left();
    await assert.rejects(
      startControlPlane({ find: all("echo no port is free >&2; exit 1") }),
      (error) =>
        error instanceof ControlPlaneError &&
        /etcd ended before the control plane was ready\. The end of its log:\nno port is free/.test(
          error.message,
        ),
    );
    assert.deepEqual(left(), before);
  });

  it("fails at its deadline with every log, and leaves nothing", async () => {
    const before = left();
    await assert.rejects(
      startControlPlane({ deadlineSeconds: 1, find: all("echo waiting; exec sleep 600") }),
      (error) =>
        error instanceof ControlPlaneError &&
        /etcd is not ready in time\.[^]*waiting[^]*kube-apiserver is not ready in time\.[^]*waiting/.test(
          error.message,
        ),
    );
    assert.deepEqual(left(), before);
  });
});
