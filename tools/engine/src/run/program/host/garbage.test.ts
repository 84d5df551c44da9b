import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { collectGarbage } from "./garbage";

describe("the garbage of finished runs", () => {
  for (const [run, isCollected] of [
    [9, false],
    [10, true],
    [20, true],
  ] as const) {
    it(`is ${isCollected ? "" : "not yet "}collected after run ${run}`, async () => {
      const left = new WeakRef({ of: run });
      // References of a function last until the end of its tick.
      await setImmediate();
      collectGarbage(run);
      assert.equal(left.deref() === undefined, isCollected);
    });
  }

  it("is collected by a function that programs do not see", () => {
    collectGarbage(10);
    assert.equal(globalThis.gc, undefined);
  });
});
