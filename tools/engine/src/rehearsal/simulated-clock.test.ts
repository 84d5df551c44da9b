import assert from "node:assert/strict";
import fc from "fast-check";
import { SimulatedClock } from "./simulated-clock";

describe("the simulated clock", () => {
  it("wakes waiters in the order of time, and reports the time", async () => {
    const clock = new SimulatedClock();
    const reported: string[] = [];
    const work = async (name: string, ...waits: readonly number[]) => {
      for (const seconds of waits) {
        await clock.wait(seconds);
        reported.push(`${name} ${clock.now}`);
      }
    };
    const all = Promise.all([work("a", 5, 5), work("b", 3), work("c", 5)]);
    await clock.pass();
    await all;
    assert.deepEqual(reported, ["b 3", "a 5", "c 5", "a 10"]);
  });

  it("never overtakes running work", async () => {
    const clock = new SimulatedClock();
    const reported: string[] = [];
    const busy = (async () => {
      for (let turn = 0; turn < 1000; turn++) await Promise.resolve();
      await clock.wait(1);
      reported.push("busy");
    })();
    const idle = clock.wait(2).then(() => reported.push("idle"));
    await clock.pass();
    await Promise.all([busy, idle]);
    assert.deepEqual(reported, ["busy", "idle"]);
  });

  it("takes no longer than the longest of concurrent waits, and the sum of consecutive ones", async () => {
    const waits = fc.array(fc.nat(9), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(waits, { maxLength: 6 }), async (chains) => {
        const clock = new SimulatedClock();
        const all = chains.map(async (chain) => {
          for (const seconds of chain) await clock.wait(seconds);
        });
        await clock.pass();
        await Promise.all(all);
        const sums = chains.map((chain) => chain.reduce((sum, seconds) => sum + seconds, 0));
        assert.equal(clock.now, Math.max(0, ...sums));
      }),
    );
  });
});
