import assert from "node:assert/strict";
import vm from "node:vm";
import { countSteps, stepFunction } from "./step-limit.mjs";

/** Runs a script with counted loops; returns what it has put into `result`, and the rounds. */
function run(text) {
  let steps = 0;
  const sandbox = { [stepFunction]: () => (steps += 1), result: 0 };
  vm.runInNewContext(countSteps(text), sandbox);
  return { result: sandbox.result, steps };
}

describe("countSteps", () => {
  it("counts the rounds of every kind of loop, and changes nothing else", () => {
    const loops = [
      "for (let i = 0; i < 3; i += 1) { result += i; }",
      "for (const i of [0, 1, 2]) result += i;",
      "for (const i in [0, 1, 2]) result += Number(i);",
      "let i = 0; while (i < 3) { result += i; i += 1; }",
      "let i = 0; do result += i; while (++i < 3);",
    ];
    for (const loop of loops) assert.deepEqual(run(loop), { result: 3, steps: 3 }, loop);
  });

  it("counts loops in loops, with and without braces", () => {
    const text = "for (const a of [1, 2]) for (const b of [1, 2, 3]) { result += a * b; }";
    assert.deepEqual(run(text), { result: 18, steps: 8 });
  });
});
