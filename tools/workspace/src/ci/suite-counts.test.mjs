import assert from "node:assert/strict";
import { addResults, countResults } from "./suite-counts.mjs";

describe("countResults", () => {
  it("counts a check as one", () => {
    assert.deepEqual(countResults("check", "3 failing", 0), { passed: 1, failed: 0, skipped: 0 });
    assert.deepEqual(countResults("check", "", 2), { passed: 0, failed: 1, skipped: 0 });
  });

  it("counts the summary of Mocha, with or without colors", () => {
    const summary = "\u001b[32m  12 passing\u001b[0m (3s)\n  2 pending\n  1 failing\n\n  1) 5 passing cars\n";
    assert.deepEqual(countResults("tests", summary.replace("5 passing cars", "a car"), 1), {
      passed: 12,
      failed: 1,
      skipped: 2,
    });
  });

  it("counts the last line of our own suites, after other numbers", () => {
    const output = "dev: 13 objects, 12 accepted\n4 passed\n45 passed, 0 failed, 7 skipped\n";
    assert.deepEqual(countResults("tests", output, 0), { passed: 45, failed: 0, skipped: 7 });
  });

  it("counts a suite that breaks outside of its tests, or reports none, as failed", () => {
    assert.equal(countResults("tests", "12 passing", 1).failed, 1);
    assert.equal(countResults("tests", "Error: no such file", 0).failed, 1);
    assert.equal(countResults("tests", "12 passing\n1 failing", 1).failed, 1);
  });
});

describe("addResults", () => {
  it("adds up each outcome", () => {
    const results = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(addResults(results, results), { passed: 2, failed: 4, skipped: 6 });
  });
});
