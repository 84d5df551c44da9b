import assert from "node:assert/strict";
import { UserError } from "../user-error";
import { canMeasureMemory } from "./process-table";
import { timedRun, watchedRun } from "./run";

/** A script that uses 0.3 s of processor time. */
const work =
  "const used = () => { const { user, system } = process.cpuUsage(); return user + system; }; while (used() < 3e5);";

describe("timedRun", () => {
  it("counts the processor time of what the process started", async function () {
    if (process.platform !== "linux") return this.skip();
    const script = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(work)}]);`;
    const { wallSeconds, processorSeconds = 0 } = await timedRun(["-e", script]);
    assert.ok(processorSeconds >= 0.29, `${processorSeconds} s`);
    assert.ok(wallSeconds > 0);
  });

  it("refuses to measure what fails, and shows why", async () => {
    await assert.rejects(
      timedRun(["-e", "console.error('no zones'); process.exit(3)"]),
      (error) => error instanceof UserError && /ended with 3\. .*\nno zones$/.test(error.message),
    );
  });
});

describe("watchedRun", () => {
  it("sees what the process holds", async function () {
    if (!canMeasureMemory) return this.skip();
    const peaks = await watchedRun(["-e", `const hold = Buffer.alloc(64e6, 1); ${work} hold.at(0);`]);
    assert.ok(peaks && peaks.largest > 64e6 && peaks.together > 64e6, JSON.stringify(peaks));
  });
});
