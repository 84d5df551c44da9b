import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { bytesIn, canWatch, descendants, parentOf, secondsIn, usageOf } from "./process-table";

const stat = "4711 (a (b) c) S 42 4711 4711 0 -1 4194304 1 2 3 4 5 6 700 85 20 0 1 0 100 0 0";

describe("the process table", () => {
  it("reads a parent, whatever the name of the process holds", () => assert.equal(parentOf(stat), 42));

  it("reads the processor time of a process", () => assert.equal(secondsIn(stat), 0.11));

  it("reads a size in bytes, and 0 of a process that has ended", () => {
    assert.equal(bytesIn("VmPeak:\t  99 kB\nVmHWM:\t   51234 kB\n", "VmHWM"), 51234 * 1024);
    assert.equal(bytesIn("", "VmHWM"), 0);
  });

  it("finds the processes that a process started, and theirs", () => {
    const parents = new Map([
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 1],
      [6, 9],
    ]);
    assert.deepEqual(descendants(2, parents), [3, 4]);
  });

  it("sees a process and what it started, together and the largest", async function () {
    if (!canWatch) return this.skip();
    const holding = (bytes: number) =>
      `const hold = Buffer.alloc(${bytes}, 1); process.stdin.once("close", () => hold).resume();`;
    const script = `${holding(48e6)}
      const child = require("node:child_process").spawn(
        process.execPath,
        ["-e", ${JSON.stringify(`${holding(96e6)} console.log("ready");`)}],
        { stdio: ["pipe", "inherit", "inherit"] },
      );`;
    const child = spawn(process.execPath, ["-e", script], { stdio: ["pipe", "pipe", "inherit"] });
    try {
      await once(child.stdout, "data");
      const { peaks, together } = usageOf(child.pid ?? 0);
      const sizes = [...peaks.values()].sort((a, b) => a - b);
      assert.equal(sizes.length, 2);
      const [small = 0, large = 0] = sizes;
      assert.ok(small > 48e6 && small < 96e6 && large > 96e6, sizes.join());
      assert.ok(together > 48e6 + 96e6, String(together));
    } finally {
      child.kill();
    }
  });
});
