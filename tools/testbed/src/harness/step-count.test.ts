import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchStepCount } from "./step-count";

describe("watchSteps", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "step-count-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("counts steps as the log grows, also where a line comes in parts", async () => {
    const log = join(folder, "events.jsonl");
    const told: number[] = [];
    const stop = watchStepCount(log, (steps) => told.push(steps));
    const line = JSON.stringify({ resourcePreEvent: { metadata: {} } });
    appendFileSync(log, `${line}\n${JSON.stringify({ diagnosticEvent: {} })}\n${line.slice(0, 5)}`);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(told, [1]);
    appendFileSync(log, `${line.slice(5)}\n${line}\n`);
    stop();
    assert.deepEqual(told, [1, 3]);
  });

  it("tells nothing of a log that is never written", () => {
    watchStepCount(join(folder, "none.jsonl"), () => assert.fail("there is nothing to tell"))();
  });
});
