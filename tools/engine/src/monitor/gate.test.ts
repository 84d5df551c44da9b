import assert from "node:assert/strict";
import { RunEnded } from "./failure";
import { Gate } from "./gate";

const never = () => new Promise<never>(() => undefined);

describe("the gate", () => {
  it("answers a call by its work", async () => {
    assert.equal(await new Gate().serve(async () => "done"), "done");
  });

  it("answers open and later calls when the run ends early", async () => {
    const gate = new Gate();
    const open = gate.serve(never);
    gate.end();
    await assert.rejects(open, RunEnded);
    await assert.rejects(
      gate.serve(async () => "late"),
      RunEnded,
    );
  });

  it("is idle once the last open call has its answer", async () => {
    const gate = new Gate();
    const order: string[] = [];
    const idle = Promise.all([
      gate.serve(async () => order.push("first")),
      gate.serve(async () => order.push("second")),
    ]);
    await gate.idle();
    order.push("idle");
    await idle;
    assert.deepEqual(order, ["first", "second", "idle"]);
  });

  it("is idle at once if no call is open, and when the run has ended", async () => {
    const gate = new Gate();
    await gate.idle();
    const open = gate.serve(never);
    const idle = gate.idle();
    gate.end();
    await idle;
    await assert.rejects(open);
  });

  it("survives work that fails", async () => {
    const gate = new Gate();
    await assert.rejects(
      gate.serve(() => Promise.reject(new Error("no"))),
      /no/,
    );
    await gate.idle();
  });
});
