import assert from "node:assert/strict";
import fc from "fast-check";
import { criticalPath } from "./critical-path";
import { schedule, totalSeconds } from "./schedule";
import type { Task } from "./task";
import { anyTasks, longestChain, work } from "./tasks.test.support";
import { peakWidth, widthOverTime } from "./width";

const task = (key: string, seconds: number, ...needs: string[]): Task => ({ key, seconds, needs });
const placed = (tasks: readonly Task[], parallel?: number) =>
  schedule(tasks, parallel).map(({ task: { key }, start, end }) => [key, start, end]);
const path = (tasks: readonly Task[], parallel?: number) =>
  criticalPath(schedule(tasks, parallel)).map(({ task: { key } }) => key);

describe("schedule", () => {
  const diamond = [
    task("vpc", 10),
    task("cluster", 600, "vpc"),
    task("nat", 100, "vpc"),
    task("nodes", 120, "cluster", "nat"),
  ];

  it("starts each task when the last of its needs has ended", () => {
    assert.deepEqual(placed(diamond), [
      ["vpc", 0, 10],
      ["cluster", 10, 610],
      ["nat", 10, 110],
      ["nodes", 610, 730],
    ]);
  });

  it("starts the task first that has waited longest", () => {
    const tasks = [task("a", 5), task("b", 3), task("c", 1), task("d", 1, "b")];
    assert.deepEqual(placed(tasks, 2), [
      ["a", 0, 5],
      ["b", 0, 3],
      ["c", 3, 4],
      ["d", 4, 5],
    ]);
  });

  it("passes over needs that are not to be scheduled, and needs that are named twice", () => {
    assert.deepEqual(placed([task("a", 1), task("b", 2, "a", "gone", "a")]), [
      ["a", 0, 1],
      ["b", 1, 3],
    ]);
  });

  it("schedules nothing in no time", () => {
    assert.deepEqual(placed([]), []);
    assert.equal(totalSeconds([]), 0);
  });

  it("refuses a cycle by name, and two tasks with the same key", () => {
    const cycle = [task("a", 1), task("b", 1, "c"), task("c", 1, "b")];
    assert.throws(() => schedule(cycle), /depend on each other in a cycle: b, c\./);
    assert.throws(() => schedule([task("a", 1), task("a", 2)]), /same key/);
  });

  for (const parallel of [0, -1, Number.NaN]) {
    it(`rejects a concurrency of ${parallel}`, () => {
      assert.throws(() => schedule([], parallel), /must be at least 1/);
    });
  }

  it("starts no task before its needs have ended, and each exactly once", () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 5 }), (tasks, parallel) => {
        const scheduled = schedule(tasks, parallel);
        const ends = new Map(scheduled.map(({ task: { key }, end }) => [key, end]));
        assert.deepEqual([...ends.keys()].sort(), tasks.map(({ key }) => key).sort());
        assert.equal(scheduled.length, tasks.length);
        for (const { task: each, start, end } of scheduled) {
          assert.equal(end - start, each.seconds);
          for (const need of each.needs) assert.ok((ends.get(need) ?? 0) <= start);
        }
      }),
    );
  });

  it("takes as long as the longest chain of needs if there is room for all", () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        assert.equal(totalSeconds(schedule(tasks)), longestChain(tasks));
      }),
    );
  });

  it("never has more at work than there is room for", () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 5 }), (tasks, parallel) => {
        assert.ok(peakWidth(schedule(tasks, parallel)) <= parallel);
      }),
    );
  });

  it("keeps within the bounds of every schedule without idle workers", () => {
    // Graham 1966: no less than the longest chain and than the work shared evenly, no more than the two together.
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 5 }), (tasks, parallel) => {
        const total = totalSeconds(schedule(tasks, parallel));
        const [chain, share] = [longestChain(tasks), work(tasks) / parallel];
        assert.ok(total >= Math.max(chain, share));
        assert.ok(total <= share + (1 - 1 / parallel) * chain + 1e-9);
      }),
    );
  });

  it("takes exactly as long as all work together if only one is done at a time", () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        assert.equal(totalSeconds(schedule(tasks, 1)), work(tasks));
      }),
    );
  });
});

describe("criticalPath", () => {
  it("names the tasks that decide how long it takes", () => {
    const tasks = [
      task("key", 28),
      task("vpc", 12),
      task("cluster", 585, "vpc", "key"),
      task("nat", 106, "vpc"),
    ];
    assert.deepEqual(path(tasks), ["key", "cluster"]);
  });

  it("goes through the task that made room", () => {
    assert.deepEqual(path([task("a", 5), task("b", 3), task("c", 4)], 1), ["a", "b", "c"]);
    assert.deepEqual(path([task("a", 5), task("b", 3), task("c", 4)], 2), ["b", "c"]);
  });

  it("leaves out what takes no time", () => {
    assert.deepEqual(path([task("a", 5), task("component", 0, "a"), task("b", 5, "component")]), ["a", "b"]);
  });

  it("is without a gap from the beginning to the end", () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 5 }), (tasks, parallel) => {
        const scheduled = schedule(tasks, parallel);
        let end = 0;
        for (const entry of criticalPath(scheduled)) {
          assert.equal(entry.start, end);
          end = entry.end;
        }
        assert.equal(end, totalSeconds(scheduled));
      }),
    );
  });
});

describe("the width of a schedule", () => {
  it("peaks where most are at work, and does not count who ends as another starts", () => {
    assert.equal(peakWidth(schedule([task("a", 5), task("b", 5), task("c", 5, "a"), task("d", 0)])), 2);
  });

  it("is the average of each stretch", () => {
    assert.deepEqual(widthOverTime(schedule([task("a", 4), task("b", 1)]), 4), [2, 1, 1, 1]);
    assert.deepEqual(widthOverTime(schedule([task("a", 4), task("b", 1)]), 2), [1.5, 1]);
  });

  it("is nothing where nothing takes time", () => {
    assert.deepEqual(widthOverTime(schedule([task("a", 0)]), 3), [0, 0, 0]);
    assert.equal(peakWidth(schedule([task("a", 0)])), 0);
  });

  it("holds all work, and never more than the peak", () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 40 }), (tasks, intervals) => {
        const scheduled = schedule(tasks);
        const widths = widthOverTime(scheduled, intervals);
        const sum = widths.reduce((total, width) => total + width, 0);
        assert.ok(Math.abs((sum * totalSeconds(scheduled)) / intervals - work(tasks)) < 1e-6);
        assert.ok(widths.every((width) => width <= peakWidth(scheduled) + 1e-9));
      }),
    );
  });
});
