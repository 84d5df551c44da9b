import assert from "node:assert/strict";
import type { Scheduled, Task } from "./task";
import { peakWidth, widthOverTime } from "./width";

/** Tasks by their start and end. */
const scheduled = (...spans: readonly (readonly [number, number])[]): readonly Scheduled<Task>[] =>
  spans.map(([start, end], index) => ({
    task: { key: String(index), seconds: end - start, needs: [] },
    start,
    end,
  }));

describe("peakWidth", () => {
  it("is the most that run at once", () => {
    assert.equal(peakWidth(scheduled([0, 4], [1, 3], [2, 3], [3, 4])), 3);
  });

  it("counts no task beside the one that it starts after", () => {
    assert.equal(peakWidth(scheduled([0, 1], [1, 2], [2, 3])), 1);
    assert.equal(peakWidth(scheduled([1, 2], [0, 1])), 1);
    assert.equal(peakWidth(scheduled([0, 1], [1, 3], [2, 3], [2, 3])), 3);
  });

  it("counts no task without a duration", () => {
    assert.equal(peakWidth(scheduled([0, 0], [0, 0])), 0);
    assert.equal(peakWidth(scheduled([0, 2], [1, 1])), 1);
  });
});

describe("widthOverTime", () => {
  it("is the average over each interval, of tasks that fill only a part of it too", () => {
    assert.deepEqual(widthOverTime(scheduled([0, 4], [1, 2.5]), 4), [1, 2, 1.5, 1]);
    assert.deepEqual(widthOverTime(scheduled([0, 4], [0.25, 0.75]), 2), [1.25, 1]);
    assert.deepEqual(widthOverTime(scheduled([0, 1], [3, 4]), 4), [1, 0, 0, 1]);
  });

  it("is nothing where nothing takes time", () => {
    assert.deepEqual(widthOverTime(scheduled([0, 0]), 3), [0, 0, 0]);
  });
});
