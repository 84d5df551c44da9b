import assert from "node:assert/strict";
import { inOrder } from "./in-order";

describe("inOrder", () => {
  it("gives the results in the order of the items, however long each takes", async () => {
    const finish: (() => void)[] = [];
    const work = inOrder(
      [1, 2, 3],
      3,
      (item) => new Promise((resolve) => finish.push(() => resolve(item * 10))),
    );
    for (const end of finish.toReversed()) end();
    assert.deepEqual(await work, [10, 20, 30]);
  });

  it("has no more under way than it may", async () => {
    let underWay = 0;
    let most = 0;
    await inOrder(Array.from({ length: 20 }), 4, async () => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay -= 1;
    });
    assert.equal(most, 4);
  });

  it("does nothing for nothing, and fails with the first failure", async () => {
    assert.deepEqual(await inOrder([], 4, () => Promise.reject(new Error("never"))), []);
    await assert.rejects(
      inOrder([1, 2], 1, (item) => Promise.reject(new Error(`no ${item}`))),
      /no 1/,
    );
  });
});
