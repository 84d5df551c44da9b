import assert from "node:assert/strict";
import { logRetentionRule } from "./log-retention";

describe("logRetentionRule", () => {
  it("holds for a period that CloudWatch offers", () => {
    assert.equal(logRetentionRule("days", 90).holds, true);
  });

  it("names the next longer period for one that it does not", () => {
    const { holds, fix } = logRetentionRule("days", 45);
    assert.deepEqual({ holds, fix }, { holds: false, fix: "The next longer one is 60." });
  });

  it("names the longest period for a longer one", () => {
    assert.equal(logRetentionRule("days", 10_000).fix, "The longest one is 3653.");
  });
});
