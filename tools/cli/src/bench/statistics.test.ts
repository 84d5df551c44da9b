import assert from "node:assert/strict";
import { spreadOf } from "./statistics";

describe("spreadOf", () => {
  it("takes the middle of an odd number of values", () => {
    assert.deepEqual(spreadOf([5, 1, 9]), { median: 5, least: 1, most: 9 });
  });

  it("takes the mean of the two in the middle of an even number", () => {
    assert.deepEqual(spreadOf([4, 1, 2, 10]), { median: 3, least: 1, most: 10 });
  });

  it("says nothing of nothing", () => assert.equal(spreadOf([]), undefined));
});
