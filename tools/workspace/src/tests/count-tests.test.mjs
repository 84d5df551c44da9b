import assert from "node:assert/strict";
import { TestCount } from "./count-tests.mjs";

const countOf = (...lines) => {
  const count = new TestCount();
  for (const line of lines) count.read(line);
  return String(count);
};

describe("TestCount", () => {
  it("adds up the summaries of all projects", () => {
    const lines = [
      "@eks-platform/core:   34 passing (1s)",
      "@eks-platform/core:   2 pending",
      "@eks-platform/policy-kit:   59 passing (2m)",
      "@eks-platform/policy-kit:   1 failing",
    ];
    assert.equal(countOf(...lines), "93 passing, 1 failing, 2 pending");
  });

  it("reads what Nx takes from its cache, which has no prefix, and colours", () => {
    assert.equal(
      countOf("\x1b[92m \x1b[0m\x1b[32m 36 passing\x1b[0m\x1b[90m (7s)\x1b[0m"),
      "36 passing, 0 failing, 0 pending",
    );
  });

  it("counts no title of a test, whatever it says", () => {
    const lines = ["@eks-platform/core:     ✔ prints 3 passing tests", "    ✔ 5 failing (20ms)", "7 passing"];
    assert.equal(countOf(...lines), "0 passing, 0 failing, 0 pending");
  });
});
