import assert from "node:assert/strict";
import { runInOrder } from "./schedule.mjs";

describe("runInOrder", () => {
  /** Suites that end when the test says so. */
  function createSuites(names, alone = []) {
    const begun = [];
    const ends = new Map();
    const suites = names.map((name) => ({ name, alone: alone.includes(name) }));
    const run = ({ name }) => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    };
    const end = async (...ended) => {
      for (const name of ended) ends.get(name)();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { suites, begun, run, end };
  }

  it("starts the next suite when one of those that run has ended", async () => {
    const { suites, begun, run, end } = createSuites(["a", "b", "c"]);
    const all = runInOrder(suites, 2, run);
    await end();
    assert.deepEqual(begun, ["a", "b"]);
    await end("b");
    assert.deepEqual(begun, ["a", "b", "c"]);
    await end("a", "c");
    await all;
  });

  it("runs nothing beside a suite that runs alone", async () => {
    const { suites, begun, run, end } = createSuites(["a", "b", "c"], ["b"]);
    const all = runInOrder(suites, 2, run);
    await end();
    assert.deepEqual(begun, ["a"]);
    await end("a");
    assert.deepEqual(begun, ["a", "b"]);
    await end("b");
    assert.deepEqual(begun, ["a", "b", "c"]);
    await end("c");
    await all;
  });
});
