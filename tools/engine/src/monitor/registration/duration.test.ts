import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTimeouts, formatTimeouts, parseDuration } from "./duration";

describe("parseDuration", () => {
  it("adds the parts of a duration", () => {
    assert.equal(parseDuration("1h30m"), 5400);
    assert.equal(parseDuration("2.5s"), 2.5);
    assert.equal(parseDuration("250ms"), 0.25);
  });

  it("refuses an invalid duration, and shows a valid one", () => {
    for (const text of ["", "20", "m", "20 m", "20x", "1h-5m"]) {
      assert.throws(() => parseDuration(text), /unable to parse customTimeout Value .*"20m"/, text);
    }
  });
});

describe("timeouts", () => {
  it("survive formatting and parsing", () => {
    const seconds = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.record({ create: seconds, delete: seconds }, { noNullPrototype: true }), (timeouts) =>
        assert.deepEqual(parseTimeouts(formatTimeouts(timeouts)), timeouts),
      ),
    );
  });
});
