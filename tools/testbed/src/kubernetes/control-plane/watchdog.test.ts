import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "../wait-until";
import { Watchdog } from "./watchdog";

/** A program that adds a process to a watchdog, reports that, and never ends. */
const program = `
const { Watchdog } = require(process.argv[1]);
new Watchdog(process.argv[2]).watch(Number(process.argv[3]));
console.log("watched");
setInterval(() => {}, 1000);`;

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

describe("a watchdog", () => {
  let folder: string;
  let server: ChildProcess;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-watchdog-"));
    server = spawn("sleep", ["600"], { stdio: "ignore" });
  });

  afterEach(() => server.kill("SIGKILL"));

  for (const signal of ["SIGKILL", "SIGINT"] as const) {
    it(`ends the servers and removes the folder of a program that ${signal} kills`, async () => {
      const args = ["-e", program, join(__dirname, "watchdog.js"), folder, String(server.pid)];
      // In a group of its own, as in a terminal: there Ctrl-C reaches the whole group.
      const owner = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve) => owner.stdout.once("data", resolve));
      assert.ok(existsSync(folder) && !ended(server));
      process.kill(-(owner.pid ?? assert.fail("it does not run")), signal);
      await waitUntil("the server ends", Infinity, () => Promise.resolve(ended(server)));
      await waitUntil("the folder goes", Infinity, () => Promise.resolve(!existsSync(folder)));
    });
  }

  it("removes the folder when it is dismissed, and ends no process", async () => {
    const watchdog = new Watchdog(folder);
    if (server.pid !== undefined) watchdog.watch(server.pid);
    watchdog.dismiss();
    await watchdog.exited;
    assert.ok(!existsSync(folder) && !ended(server));
  });
});
