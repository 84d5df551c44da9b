import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../user-error";
import { canWatch } from "./process-table";
import { timedRun, watchedRun } from "./run";

/** A script that uses 0.3 s of processor time. */
const work =
  "const used = () => { const { user, system } = process.cpuUsage(); return user + system; }; while (used() < 3e5);";

describe("timedRun", () => {
  it("takes the time of a whole process", async () => assert.ok((await timedRun(["-e", work])) > 0.1));

  it("refuses to measure what fails, and shows why", async () => {
    await assert.rejects(
      timedRun(["-e", "console.error('no zones'); process.exit(3)"]),
      (error) => error instanceof UserError && /ended with 3\. .*\nno zones$/.test(error.message),
    );
  });
});

describe("watchedRun", () => {
  it("sees what a process holds, and the processor time of what it started", async function () {
    if (!canWatch) return this.skip();
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    // Both work for 0.3 s, and then stay until both have been seen: a sample may come late.
    const seen = join(folder, "seen");
    const stay = `const look = () => require("node:fs").existsSync(${JSON.stringify(seen)}) || setTimeout(look, 10); look();`;
    const child = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(work + stay)}]);`;
    const used = await watchedRun(
      ["-e", `globalThis.hold = Buffer.alloc(64e6, 1); ${child} ${work} ${stay}`],
      ({ processorSeconds }) => processorSeconds > 0.5 && writeFileSync(seen, ""),
    );
    rmSync(folder, { recursive: true });
    assert.ok(used && used.largestProcess > 64e6 && used.allProcesses > 64e6, JSON.stringify(used));
  });
});
