import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "../wait-until";
import { Server } from "./server";

describe("a server", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-server-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("runs in its folder until it is stopped, without our environment", async () => {
    const server = new Server("/bin/sh", ["-c", "pwd; echo $HOME; echo ok; exec sleep 600"], folder);
    await waitUntil("it has logged", Infinity, () => Promise.resolve(server.readLogTail().endsWith("ok")));
    assert.deepEqual(server.readLogTail().split("\n").slice(0, 2), [folder, folder]);
    assert.equal(server.isRunning, true);
    await server.stop();
    assert.equal(server.isRunning, false);
  });

  it("keeps the end of its log after a failure", async () => {
    const server = new Server("/bin/sh", ["-c", "seq 100; echo boom >&2; exit 3"], folder);
    await waitUntil("it ends", Infinity, () => Promise.resolve(!server.isRunning));
    await server.stop();
    const lines = server.readLogTail().split("\n");
    assert.equal(lines.length, 15);
    assert.equal(lines.at(-1), "boom");
  });

  it("can be stopped if it could not start", async () => {
    const server = new Server(join(folder, "missing"), [], folder);
    assert.equal(server.isRunning, false);
    await server.stop();
  });
});
