import assert from "node:assert/strict";
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
    const start = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(work)}]);`;
    const used = await watchedRun(["-e", `const hold = Buffer.alloc(64e6, 1); ${start} ${work} hold.at(0);`]);
    assert.ok(used && used.largestProcess > 64e6 && used.allProcesses > 64e6, JSON.stringify(used));
    // Each of the two works for 0.3 s; what it does after the last look is not seen.
    assert.ok(used.processorSeconds > 0.4, JSON.stringify(used));
  });
});
