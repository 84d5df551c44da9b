import assert from "node:assert/strict";
import { CallTracker } from "./call-tracker";
import { RunEndedError } from "./failure";

const never = () => new Promise<never>(() => undefined);

describe("CallTracker", () => {
  it("answers a call with the result of its work", async () => {
    assert.equal(await new CallTracker().track(async () => "done"), "done");
  });

  it("rejects open and later calls when the run ends early", async () => {
    const calls = new CallTracker();
    const open = calls.track(never);
    calls.end();
    await assert.rejects(open, RunEndedError);
    await assert.rejects(
      calls.track(async () => "late"),
      RunEndedError,
    );
  });

  it("is idle once the last open call has its answer", async () => {
    const calls = new CallTracker();
    const order: string[] = [];
    const idle = Promise.all([
      calls.track(async () => order.push("first")),
      calls.track(async () => order.push("second")),
    ]);
    await calls.whenIdle();
    order.push("idle");
    await idle;
    assert.deepEqual(order, ["first", "second", "idle"]);
  });

  it("is idle immediately if no call is open, and when the run has ended", async () => {
    const calls = new CallTracker();
    await calls.whenIdle();
    const open = calls.track(never);
    const idle = calls.whenIdle();
    calls.end();
    await idle;
    await assert.rejects(open);
  });

  it("survives work that fails", async () => {
    const calls = new CallTracker();
    await assert.rejects(
      calls.track(() => Promise.reject(new Error("no"))),
      /no/,
    );
    await calls.whenIdle();
  });
});
