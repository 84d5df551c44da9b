import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchStepCount } from "./step-count";

describe("watchStepCount", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "step-count-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("counts steps as the log grows, even if a line arrives in parts", async () => {
    const log = join(folder, "events.jsonl");
    const reported: number[] = [];
    const stop = watchStepCount(log, (steps) => reported.push(steps));
    const line = JSON.stringify({ resourcePreEvent: { metadata: {} } });
    appendFileSync(log, `${line}\n${JSON.stringify({ diagnosticEvent: {} })}\n${line.slice(0, 5)}`);
    while (reported.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(reported, [1]);
    appendFileSync(log, `${line.slice(5)}\n${line}\n`);
    stop();
    assert.deepEqual(reported, [1, 3]);
  });

  it("reports nothing if the log is never written", () => {
    watchStepCount(join(folder, "none.jsonl"), () => assert.fail("there is nothing to report"))();
  });
});
